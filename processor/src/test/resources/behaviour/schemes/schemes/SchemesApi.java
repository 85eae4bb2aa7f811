package schemes;

import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.HttpException;
import dev.keyway.Post;
import dev.keyway.Provides;
import dev.keyway.security.ApiKey;
import dev.keyway.security.ApiKeyIn;
import dev.keyway.security.BasicCredentials;
import dev.keyway.security.HttpBasic;
import dev.keyway.security.InvalidTokenException;
import dev.keyway.security.OAuth2PasswordBearer;
import dev.keyway.security.OAuth2PasswordRequestForm;
import dev.keyway.security.OAuth2PasswordRequestFormStrict;
import dev.keyway.security.Public;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.Optional;

/** A scheme of each kind, with endpoints that look at the credential themselves. */
@Api(title = "Schemes", version = "1.0")
public class SchemesApi {
  @ApiKey(in = ApiKeyIn.HEADER, parameter = "key")
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.CLASS)
  @interface HeaderKey {}

  @ApiKey(in = ApiKeyIn.QUERY, parameter = "key")
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.CLASS)
  @interface QueryKey {}

  @ApiKey(in = ApiKeyIn.COOKIE, parameter = "key")
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.CLASS)
  @interface CookieKey {}

  @HttpBasic(realm = "simple")
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.CLASS)
  @interface Basic {}

  @OAuth2PasswordBearer(tokenUrl = "token")
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.CLASS)
  @interface Password {}

  record User(String username, String email, boolean disabled, String hashedPassword) {}

  record Token(String accessToken, String tokenType) {}

  private static final Map<String, User> USERS = Map.of(
      "johndoe", new User("johndoe", "johndoe@example.com", false, "fakehashedsecret"),
      "alice", new User("alice", "alice@example.com", true, "fakehashedsecret2"));

  @Get("/header")
  String header(@HeaderKey String key) {
    return key;
  }

  @Get("/query")
  String query(@QueryKey String key) {
    return key;
  }

  @Get("/cookie")
  String cookie(@CookieKey String key) {
    return key;
  }

  @Get("/guests")
  @Public("guests see less")
  String guests(@HeaderKey Optional<String> key) {
    return key.orElse("guest");
  }

  @Get("/basic")
  String basic(@Basic BasicCredentials credentials) {
    return credentials.username() + " " + credentials.password();
  }

  @Post("/token")
  @Public("this is where a caller gets its token")
  Token login(@Depends OAuth2PasswordRequestForm form) {
    return Optional.ofNullable(USERS.get(form.username()))
        .filter(user -> user.hashedPassword().equals("fakehashed" + form.password()))
        .map(user -> new Token(user.username(), "bearer"))
        .orElseThrow(() -> new HttpException(400, "Incorrect username or password"));
  }

  @Post("/strict-token")
  @Public("this is where a caller gets its token, too")
  String scopes(@Depends OAuth2PasswordRequestFormStrict form) {
    return String.join(" ", form.scopes());
  }

  @Provides
  User currentUser(@Password String token) {
    return Optional.ofNullable(USERS.get(token))
        .orElseThrow(() -> new InvalidTokenException("nobody has it"));
  }

  @Provides
  User activeUser(@Depends("currentUser") User user) {
    if (user.disabled()) {
      throw new HttpException(400, "Inactive user");
    }
    return user;
  }

  @Get("/users/me")
  User me(@Depends("activeUser") User user) {
    return user;
  }
}
