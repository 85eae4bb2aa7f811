import dev.keyway.Api;
import dev.keyway.Body;
import dev.keyway.Change;
import dev.keyway.Get;
import dev.keyway.Patch;
import dev.keyway.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Api(title = "Shop", version = "1")
class ShopApi {
  record InList(List<Change<String>> names) {}

  record InMap(Map<String, Change<String>> names) {}

  record InOptional(Optional<Change<String>> name) {}

  record InChange(Change<Change<String>> name) {}

  record Null(@Nullable Change<String> name) {}

  record Box<T>(T value) {}

  @Patch("/list")
  // error: [Keyway/UnsupportedJsonType] InList.names[] can't be read from JSON: only a member of an object can be absent.
  void list(InList body) {}

  @Patch("/map")
  // error: [Keyway/UnsupportedJsonType] InMap.names{} can't be read from JSON: only a member of an object can be absent.
  void map(InMap body) {}

  @Patch("/optional")
  // error: [Keyway/UnsupportedJsonType] InOptional.name can't be read from JSON: only a member of an object can be absent.
  void optional(InOptional body) {}

  @Patch("/change")
  // error: [Keyway/UnsupportedJsonType] InChange.name can't be read from JSON: only a member of an object can be absent.
  void change(InChange body) {}

  @Patch("/null")
  // error: [Keyway/UnsupportedJsonType] Null.name can't be read from JSON: a Change that is null would say nothing, as one that is absent does.
  void nothing(Null body) {}

  @Patch("/box")
  // error: [Keyway/UnsupportedJsonType] Box.value can't be read from JSON: only a member of an object can be absent.
  void box(Box<Change<String>> body) {}

  @Patch("/root")
  // error: [Keyway/UnsupportedJsonType] Change<ShopApi.InList> can't be read from JSON: only a member of an object can be absent.
  void root(@Body Change<InList> body) {}

  @Get("/answer")
  // error: [Keyway/UnsupportedJsonType] Change<String> can't be written as JSON: only a member of an object can be absent.
  Change<String> answer() {
    return Change.none();
  }

  @Get("/query")
  // error: [Keyway/UnsupportedParameter] ShopApi.query(name) can't be read from the query: it is of type Change<String>.
  void query(@QueryParam Change<String> name) {}

  @Get("/plain")
  // error: [Keyway/UnsupportedParameter] It isn't known where ShopApi.plain(name), which is of type Change<String>, comes from.
  void plain(Change<String> name) {}
}
