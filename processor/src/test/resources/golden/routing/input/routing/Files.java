package routing;

import dev.keyway.Get;
import dev.keyway.Post;
import dev.keyway.Put;
import dev.keyway.Routes;
import jakarta.validation.constraints.Size;
import java.util.List;

@Routes(prefix = "/@{user}")
class Files {
  @Get("/files/index.html")
  String index(int version, String user) {
    return "index of " + user;
  }

  /** What can be written in many ways is written as JSON. */
  @Get("/files/{name}.json")
  List<String> json(int version, String user, String name) {
    return List.of("json", name);
  }

  @Get("/files/{name}.{ext}")
  List<String> file(int version, String user, String name, @Size(max = 4) String ext) {
    return List.of("file", name, ext);
  }

  @Get("/files/{name}")
  List<String> plain(int version, String user, String name) {
    return List.of("plain", name);
  }

  @Get("/ranges/{from}-{to}")
  List<Integer> range(int version, String user, int from, int to) {
    return List.of(version, from, to);
  }

  @Get("/ranges/{from}-{to}/{rest:path}")
  List<String> rest(int version, String user, int from, int to, String rest) {
    return List.of("rest", rest);
  }

  /** The same for two methods. */
  @Put("/touched/")
  @Post(value = "/touched/", status = 201)
  String touch(int version, String user) {
    return user;
  }
}
