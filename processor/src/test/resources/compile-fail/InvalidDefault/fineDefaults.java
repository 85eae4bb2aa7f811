import com.fasterxml.jackson.annotation.JsonProperty;
import dev.keyway.Api;
import dev.keyway.Default;
import dev.keyway.Get;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/defaults")
  void defaults(
      @Default("-10") int number,
      @Default("1e3") double real,
      @Default("TRUE") boolean flag,
      @Default("") String text,
      @Default("red") Color color,
      @Default("PT15M") Duration duration,
      @Default("+01:00") ZoneOffset offset,
      @Default({}) List<String> texts,
      @Default({"1", "2"}) Set<Integer> numbers,
      @Default("only the factory knows") Id id) {}
}

enum Color {
  @JsonProperty("red")
  RED
}

class Id {
  static Id parse(String text) {
    return new Id();
  }
}
