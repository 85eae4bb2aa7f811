import dev.keyway.Api;
import dev.keyway.CookieParam;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.HeaderParam;
import dev.keyway.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/service")
  void service(
      // error: [Keyway/UnsupportedParameter] It isn't known where ShopApi.service(service), which is of type Service, comes from.
      Service service) {}

  @Get("/object")
  void object(
      // error: [Keyway/UnsupportedParameter] ShopApi.object(service) can't be read from the query: it is of type Service.
      @QueryParam Service service) {}

  enum Level {
    LOW;

    @com.fasterxml.jackson.annotation.JsonValue
    double number() {
      return ordinal();
    }
  }

  enum Mode {
    @com.fasterxml.jackson.annotation.JsonEnumDefaultValue
    OFF
  }

  @Get("/mode")
  void mode(
      // error: [Keyway/UnsupportedParameter] ShopApi.mode(mode) can't be read from the query: it is of type Mode.
      @QueryParam Mode mode) {}

  enum Hidden {
    OFF;

    @com.fasterxml.jackson.annotation.JsonValue
    private String code() {
      return "off";
    }
  }

  @Get("/hidden")
  void hidden(
      // error: [Keyway/UnsupportedParameter] ShopApi.hidden(mode) can't be read from the query: it is of type Hidden.
      @QueryParam Hidden mode) {}

  @Get("/level")
  void level(
      // error: [Keyway/UnsupportedParameter] ShopApi.level(level) can't be read from the query: it is of type Level.
      @QueryParam Level level) {}

  @Get("/map")
  void map(
      // error: [Keyway/UnsupportedParameter] It isn't known where ShopApi.map(map), which is of type Map<String, String>, comes from.
      Map<String, String> map) {}

  @Get("/listOfLists")
  void lists(
      // error: [Keyway/UnsupportedParameter] It isn't known where ShopApi.lists(lists), which is of type List<List<String>>, comes from.
      List<List<String>> lists) {}

  @Get("/elements")
  void elements(
      // error: [Keyway/UnsupportedParameter] ShopApi.elements(elements) can't be read from the query: it is of type List<String>.
      @QueryParam List<@org.jspecify.annotations.Nullable String> elements) {}

  @Get("/primitive")
  void primitive(
      // error: [Keyway/UnsupportedParameter] ShopApi.primitive(number) can't be null: it is of type int.
      @ShopApi.Nullable @QueryParam int number) {}

  @Get("/both")
  void both(
      // error: [Keyway/UnsupportedParameter] ShopApi.both(text) is both Optional and @Nullable.
      @QueryParam @org.jspecify.annotations.Nullable Optional<String> text) {}

  @Get("/header")
  // error at `"no header"`: [Keyway/UnsupportedParameter] "no header" can't name a header field.
  void header(@HeaderParam("no header") String text) {}

  @Get("/cookie")
  // error at `"a=b"`: [Keyway/UnsupportedParameter] "a=b" can't name a cookie.
  void cookie(@CookieParam("a=b") String text) {}

  @Get("/ambiguous")
  void ambiguous(
      // error: [Keyway/UnsupportedParameter] ShopApi.ambiguous(id) could be a text in the query or the JSON body.
      Id id) {}

  @Get("/ambiguousElements")
  void ambiguousElements(
      // error: [Keyway/UnsupportedParameter] ShopApi.ambiguousElements(ids) could be a text in the query or the JSON body.
      List<Id> ids) {}

  @Get("/made")
  void made(@Depends Made made) {}

  @interface Nullable {}
}

class Service {}

record Filter(String text) {}

record Id(String text) {
  static Id of(String text) {
    return new Id(text);
  }
}

class Made {
  Made(
      // error: [Keyway/UnsupportedParameter] It isn't known where Made(service), which is of type Service, comes from.
      Service service) {}
}
