package dev.keyway.example;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The users in the database. */
@Singleton
final class Users {
  private final Jdbi database;

  Users(Jdbi database) {
    this.database = database;
  }

  Optional<StoredUser> find(String username) {
    return database.withHandle(handle -> handle
        .createQuery("select * from users where username = :username")
        .bind("username", username)
        .map(Users::user)
        .findOne());
  }

  /** One page of all users, by name. */
  List<StoredUser> page(Paging paging) {
    return database.withHandle(handle -> handle
        .createQuery("select * from users order by username limit :limit offset :offset")
        .bind("limit", paging.limit())
        .bind("offset", paging.offset())
        .map(Users::user)
        .list());
  }

  /** The scopes that tokens of a user may have, sorted. */
  Set<String> scopes(String username) {
    return database.withHandle(handle -> handle
        .createQuery("select scope from user_scopes where username = :username")
        .bind("username", username)
        .mapTo(String.class)
        .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static StoredUser user(ResultSet row, StatementContext context) throws SQLException {
    return new StoredUser(
        row.getString("username"), row.getString("full_name"), row.getString("password_hash"));
  }
}
