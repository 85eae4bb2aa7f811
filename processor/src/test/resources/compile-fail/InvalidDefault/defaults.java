import dev.keyway.Api;
import dev.keyway.Default;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Post;
import dev.keyway.Provides;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Provides
  Number number() {
    return 1;
  }

  @Get("/tiny")
  // error at `"1e-99999999999"`: [Keyway/InvalidDefault] The default "1e-99999999999" is no double.
  void tiny(@Default("1e-99999999999") double number) {}

  @Get("/int")
  // error at `"ten"`: [Keyway/InvalidDefault] The default "ten" is no int.
  void integer(@Default("ten") int number) {}

  @Get("/range")
  // error at `"300"`: [Keyway/InvalidDefault] The default "300" is no byte.
  void range(@Default("300") byte number) {}

  @Get("/uuid")
  // error at `"1-1-1-1-1"`: [Keyway/InvalidDefault] The default "1-1-1-1-1" is no UUID.
  void uuid(@Default("1-1-1-1-1") UUID id) {}

  @Get("/date")
  // error at `"2030-02-30"`: [Keyway/InvalidDefault] The default "2030-02-30" is no LocalDate.
  void date(@Default("2030-02-30") LocalDate day) {}

  @Get("/enum")
  // error at `"red"`: [Keyway/InvalidDefault] The default "red" is no Color.
  void color(@Default("red") Color color) {}

  @Get("/offset")
  // error at `"+25:00"`: [Keyway/InvalidDefault] The default "+25:00" is no ZoneOffset.
  void offset(@Default("+25:00") ZoneOffset offset) {}

  @Get("/list")
  // error at `"x"`: [Keyway/InvalidDefault] The default "x" is no Integer.
  void list(@Default({"1", "x"}) List<Integer> numbers) {}

  @Get("/several")
  // error at `@Default`: [Keyway/InvalidDefault] ShopApi.several(number) is one value, and has 2 defaults.
  void several(@Default({"1", "2"}) int number) {}

  @Get("/optional")
  // error at `@Default`: [Keyway/InvalidDefault] ShopApi.optional(text) has a default, so it is never absent.
  void optional(@Default("x") Optional<String> text) {}

  @Get("/nullable")
  // error at `@Default`: [Keyway/InvalidDefault] ShopApi.nullable(text) has a default, so it is never absent.
  void nullable(@Default("x") @Nullable String text) {}

  @Get("/dependency")
  // error at `@Default`: [Keyway/InvalidDefault] ShopApi.dependency(number) is a dependency, which has no default.
  void dependency(@Default("1") @Depends Number number) {}

  @Post("/body")
  // error at `@Default`: [Keyway/InvalidDefault] ShopApi.body(order) is the body, which has no default.
  void body(@Default("{}") Order order) {}
}

record Order(String text) {}

enum Color {
  RED
}
