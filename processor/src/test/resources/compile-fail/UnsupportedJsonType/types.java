import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.Post;
import java.util.Date;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

@Api(title = "Shop", version = "1")
class ShopApi {
  static class Shouted extends PropertyNamingStrategies.UpperCamelCaseStrategy {}

  @JsonNaming(Shouted.class)
  record Named(String name) {}

  record Generated(@JsonProperty(access = JsonProperty.Access.READ_ONLY) long id, String name) {}

  record Twice(@JsonAlias("title") String name, String title) {}

  record Old(Date date) {}

  @Post("/named")
  // error: [Keyway/UnsupportedJsonType] ShopApi.Named can't be read from JSON: ShopApi.Named is named by a strategy that isn't one of Jackson's, so its names aren't known yet.
  void named(Named named) {}

  @Post("/generated")
  // error: [Keyway/UnsupportedJsonType] Generated.id can't be read from JSON: its annotations leave the constructor without a value.
  void generated(Generated generated) {}

  @Get("/twice")
  // error: [Keyway/UnsupportedJsonType] Twice.title can't be written as JSON: another member has the name "title", too.
  Twice twice() {
    return new Twice("", "");
  }

  @Get("/old")
  // error: [Keyway/UnsupportedJsonType] Old.date can't be written as JSON: Keyway knows no JSON form of java.util.Date.
  Old old() {
    return new Old(new Date());
  }
}
