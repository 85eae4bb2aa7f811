package bodies;

import dev.keyway.Body;
import dev.keyway.Default;
import dev.keyway.Depends;
import dev.keyway.Post;
import dev.keyway.Put;
import dev.keyway.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Endpoints whose bodies have several parts. */
class Items {

  record Updated(long itemId, Item item, User user, int importance) {}

  /**
   * Updates an item.
   *
   * @param item what it is from now on
   * @param user who wants it so
   * @param importance from 1
   */
  @Put("/items/{item_id}")
  Updated update(long item_id, Item item, User user, @Body int importance) {
    return new Updated(item_id, item, user, importance);
  }

  @Post("/embedded")
  Item embedded(@Body(embed = true) Item item) {
    return item;
  }

  @Post("/named")
  List<Item> named(@Body("all/items") List<Item> items) {
    return items;
  }

  @Post("/optional")
  List<String> optional(
      Optional<Item> item,
      @Nullable User user,
      @Body @Default("7") int importance,
      @Body @Default("high") Level level,
      @Body @Default({}) List<String> tags,
      @Body @Nullable LocalDate day,
      @Body("for") @Default("me") String body,
      @QueryParam boolean loud) {
    return List.of(
        item.map(Item::name).orElse("no item"),
        user == null ? "no user" : user.username(),
        importance + " " + level + " " + tags + " " + day + " " + body + " " + loud);
  }

  @Post("/audited")
  String audited(Item item, @Depends Audit audit) {
    return item.name() + " by " + audit.who();
  }

  @Post("/shared")
  String shared(User user, @Depends Audit audit) {
    return user.username() + " by " + audit.who();
  }

  @Post("/number")
  int number(@Body int number) {
    return number;
  }

  @Post("/level")
  Level level(@Body @Default("low") Level level) {
    return level;
  }

  @Post("/free")
  JsonNode free(@Body JsonNode json) {
    return json;
  }

  @Post("/map")
  Map<String, Object> map(@Body Map<String, Object> values, @Body Object anything) {
    return Map.of("values", values, "anything", anything);
  }
}
