package dev.keyway.example;

import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Routes;
import dev.keyway.security.Security;
import java.util.List;

/** Who uses this API. */
@Routes(prefix = "/users", tags = "users")
final class UserEndpoints {
  private final Users users;

  UserEndpoints(Users users) {
    this.users = users;
  }

  /** Tells who you are. */
  @Get(value = "/me", response = User.class)
  @Security("profile")
  StoredUser readMe(@Depends StoredUser user) {
    return user;
  }

  // A token alone would do for the scope. With `on`, its user must still be there too.
  /** Lists all users, by name. */
  @Get
  @Security(value = "users:read", on = "currentUser")
  List<User> listUsers(@Depends Paging paging) {
    return List.copyOf(users.page(paging));
  }
}
