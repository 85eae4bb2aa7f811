package dev.keyway.example;

import dev.keyway.Depends;
import dev.keyway.HttpException;
import dev.keyway.Post;
import dev.keyway.Routes;
import dev.keyway.response.Response;
import dev.keyway.security.JwtIssuer;
import dev.keyway.security.OAuth2PasswordRequestForm;
import dev.keyway.security.Public;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Hands out access tokens for a user name and a password. */
@Routes(tags = "login")
final class Login {
  private static final Duration LIFETIME = Duration.ofMinutes(30);

  private final Users users;
  private final Passwords passwords;
  private final LoginAttempts attempts;
  private final JwtIssuer tokens;

  Login(Users users, Passwords passwords, LoginAttempts attempts, JwtIssuer tokens) {
    this.users = users;
    this.passwords = passwords;
    this.attempts = attempts;
    this.tokens = tokens;
  }

  /**
   * Grants a token. Of the scopes asked for, it has those that the user may have, and that must be at
   * least one. After five wrong passwords within a minute, a user name has to wait.
   */
  @Post("/token")
  @Public("this is where a caller gets its token")
  Response<Token> login(@Depends OAuth2PasswordRequestForm form) {
    attempts.begin(form.username());
    StoredUser user = authenticate(form.username(), form.password());
    attempts.succeeded(form.username());

    Set<String> allowed = users.scopes(user.username());
    List<String> granted = form.scopes().stream().filter(allowed::contains).toList();
    if (granted.isEmpty()) {
      throw new HttpException(
          400, "Ask for at least one scope that you may have: " + String.join(" ", allowed));
    }
    String token =
        tokens.token(user.username()).scopes(granted).expiresIn(LIFETIME).sign();
    return Response.of(new Token(token, "bearer", LIFETIME.toSeconds(), String.join(" ", granted)))
        // A token is for whoever asked for it, and for no cache on the way (RFC 6749, section 5.1).
        .header("Cache-Control", "no-store");
  }

  /** Says the same, and takes as long, for a wrong password and a name that nobody has. */
  private StoredUser authenticate(String username, String password) {
    Optional<StoredUser> user = users.find(username);
    boolean matches = passwords.match(password, user.map(StoredUser::passwordHash));
    return user.filter(found -> matches)
        .orElseThrow(() -> new HttpException(400, "Incorrect username or password"));
  }
}
