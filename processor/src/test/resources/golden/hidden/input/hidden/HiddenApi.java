package hidden;

import dev.keyway.Api;
import dev.keyway.Body;
import dev.keyway.Get;
import dev.keyway.Post;
import dev.keyway.Routes;
import dev.keyway.openapi.Hidden;
import jakarta.validation.constraints.Max;

/** What everybody may know of, and what only we call. */
@Api(title = "Hidden", version = "1.0")
public class HiddenApi {
  record Item(String name) {}

  /** Of hidden endpoints only. */
  record Repair(@Max(9) int level) {}

  @Get("/items/{id}")
  Item item(long id) {
    return new Item("item " + id);
  }

  @Hidden
  @Post("/items/import")
  Item add(Item item) {
    return item;
  }

  @Routes(prefix = "/internal")
  @Hidden
  static class Internal {
    @Post("/repair")
    Repair repair(Repair repair) {
      return repair;
    }

    @Routes(prefix = "/deep")
    static class Deep {
      @Post("/repair")
      int repairBoth(@Body int count, @Body Repair repair) {
        return count * repair.level();
      }
    }
  }
}
