package changes;

import dev.keyway.Api;
import dev.keyway.Change;
import dev.keyway.Get;
import dev.keyway.Patch;
import java.util.List;

@Api(title = "Changes", version = "1")
class ChangesApi {
  private final Item item = new Item("Bar", "The Bar fighters", 62, List.of("a"));

  /** What an update makes of an item. */
  @Patch("/items/{id}")
  Item update(long id, ItemChanges changes) {
    return new Item(
        changes.name().orElse(item.name()),
        changes.description().orElse(item.description()),
        changes.price().orElse(item.price()),
        changes.tags().orElse(item.tags()));
  }

  /** What an update says, as it was read. */
  @Patch("/echo")
  ItemChanges echo(ItemChanges changes) {
    return changes;
  }

  @Get("/changes")
  ItemChanges last() {
    return new ItemChanges(
        Change.to("Bar"), Change.to(null), Change.none(), Change.none(), Change.none());
  }
}
