package dev.keyway.example;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The items in the database. */
@Singleton
final class Items {
  private final Jdbi database;

  Items(Jdbi database) {
    this.database = database;
  }

  Optional<Item> find(long id, String owner) {
    return database.withHandle(handle -> handle
        .createQuery("select * from items where id = :id and owner = :owner")
        .bind("id", id)
        .bind("owner", owner)
        .map(Items::item)
        .findOne());
  }

  /** One page of a user's items, oldest first. */
  List<Item> page(String owner, Paging paging) {
    return database.withHandle(handle -> handle
        .createQuery("""
            select * from items where owner = :owner
            order by id limit :limit offset :offset""")
        .bind("owner", owner)
        .bind("limit", paging.limit())
        .bind("offset", paging.offset())
        .map(Items::item)
        .list());
  }

  Item add(String owner, NewItem item) {
    return database.withHandle(handle -> handle
        .createUpdate("""
            insert into items (owner, title, description, quantity)
            values (:owner, :title, :description, :quantity)""")
        .bind("owner", owner)
        .bind("title", item.title())
        .bind("description", item.description())
        .bind("quantity", item.quantity())
        .executeAndReturnGeneratedKeys("id", "title", "description", "quantity", "created_at")
        .map(Items::item)
        .one());
  }

  /** Gives an item another content; its id and date stay. */
  Item replace(Item old, NewItem change) {
    database.useHandle(handle -> handle
        .createUpdate("""
            update items set title = :title, description = :description, quantity = :quantity
            where id = :id""")
        .bind("title", change.title())
        .bind("description", change.description())
        .bind("quantity", change.quantity())
        .bind("id", old.id())
        .execute());
    return new Item(
        old.id(), change.title(), change.description(), change.quantity(), old.createdAt());
  }

  void delete(Item item) {
    database.useHandle(handle -> handle.execute("delete from items where id = ?", item.id()));
  }

  private static Item item(ResultSet row, StatementContext context) throws SQLException {
    return new Item(
        row.getLong("id"),
        row.getString("title"),
        row.getString("description"),
        row.getInt("quantity"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
