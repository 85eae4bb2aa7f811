import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.QueryParam;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

@Api(title = "Shop", version = "1")
class ShopApi {
  /** Has no order. */
  static final class Tag {
    static Tag of(String text) {
      return new Tag();
    }
  }

  @Get("/a")
  void chars(
      // error: [Keyway/UnsupportedParameter] ShopApi.chars(chars) can't be read from the query: it is of type char[].
      @QueryParam char[] chars) {}

  @Get("/b")
  void bytes(
      // error: [Keyway/UnsupportedParameter] ShopApi.bytes(bytes) can't be read from the query: it is of type byte[].
      @QueryParam byte[] bytes) {}

  @Get("/c")
  void square(
      // error: [Keyway/UnsupportedParameter] ShopApi.square(square) can't be read from the query: it is of type int[][].
      @QueryParam int[][] square) {}

  @Get("/d")
  void elements(
      // error: [Keyway/UnsupportedParameter] ShopApi.elements(words) can't be read from the query: it is of type String[].
      @QueryParam @Nullable String[] words) {}

  @Get("/e")
  void generic(
      // error: [Keyway/UnsupportedParameter] ShopApi.generic(lists) can't be read from the query: it is of type List<String>[].
      @QueryParam List<String>[] lists) {}

  @Get("/f")
  void unsorted(
      // error: [Keyway/UnsupportedParameter] ShopApi.unsorted(tags) can't be read from the query: it is of type SortedSet<ShopApi.Tag>.
      @QueryParam SortedSet<Tag> tags) {}

  @Get("/g/{ids}")
  // error: [Keyway/UnsupportedParameter] The path variable {ids} is one value, not a list or set.
  void path(int[] ids) {}
}
