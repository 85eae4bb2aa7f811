package levels;

import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.NonBlocking;
import dev.keyway.Post;
import dev.keyway.Routes;
import dev.keyway.security.Public;
import dev.keyway.security.Security;

@Routes(prefix = "/things", tags = "things")
@Security("read")
class Things {

  @Get
  @NonBlocking
  String list() {
    return "";
  }

  @Get("/{id}")
  String one(int id, @Security_.Reader Callers.Caller caller) {
    return caller.name();
  }

  @Get("/key")
  @Security(value = "admin", on = "token")
  String key(@Depends("keyed") String key) {
    return key;
  }

  @Get("/status")
  @Public("monitoring asks without a token")
  String status(@Depends("perhaps") Integer key) {
    return "ok";
  }

  @Routes(prefix = "/{thing}/parts", tags = "parts")
  @Security_.Admins
  static class Parts {

    @Post
    @NonBlocking
    void add(String thing) {}
  }
}
