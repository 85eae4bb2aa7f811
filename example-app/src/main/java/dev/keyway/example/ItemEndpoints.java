package dev.keyway.example;

import dev.keyway.Delete;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.HttpException;
import dev.keyway.Post;
import dev.keyway.Provides;
import dev.keyway.Put;
import dev.keyway.Routes;
import dev.keyway.security.Security;
import java.util.List;

/** The caller's own items. All endpoints need {@code items:read}; those that change something add to it. */
@Routes(prefix = "/items", tags = "items")
@Security("items:read")
final class ItemEndpoints {
  private final Items items;

  ItemEndpoints(Items items) {
    this.items = items;
  }

  /**
   * The item of the path. An item of somebody else is answered like one that isn't there.
   *
   * @param id the item's
   */
  @Provides
  Item ownItem(@Depends StoredUser user, long id) {
    return items
        .find(id, user.username())
        .orElseThrow(() -> new HttpException(404, "You have no such item"));
  }

  /** Lists your items, oldest first. */
  @Get
  List<Item> listItems(@Depends StoredUser user, @Depends Paging paging) {
    return items.page(user.username(), paging);
  }

  /** Adds an item. */
  @Post(status = 201)
  @Security("items:write")
  Item addItem(@Depends StoredUser user, NewItem item) {
    return items.add(user.username(), item);
  }

  /** Reads one of your items. */
  @Get("/{id}")
  Item readItem(@Depends Item item) {
    return item;
  }

  /** Replaces what one of your items says. */
  @Put("/{id}")
  Item replaceItem(@Editable Item item, NewItem change) {
    return items.replace(item, change);
  }

  /** Deletes one of your items. */
  @Delete("/{id}")
  void deleteItem(@Editable Item item) {
    items.delete(item);
  }
}
