package sample.caller;

import dev.keyway.Depends;
import dev.keyway.HeaderParam;
import dev.keyway.NonBlocking;
import dev.keyway.Provides;
import dev.keyway.security.AccessToken;
import dev.keyway.security.Security;
import dev.keyway.security.TokenVerifier;

/** Who is calling, and for whom. */
public final class Callers {
  private final TokenVerifier tokens;
  private final Database database;

  public Callers(TokenVerifier tokens, Database database) {
    this.tokens = tokens;
    this.database = database;
  }

  /** The customer whose data it is. */
  public record Tenant(String name) {}

  /** A connection to the tenant's database. */
  public record Session(Database database, Tenant tenant) {}

  /** Who calls. */
  public record User(String name, Tenant tenant) {}

  /** What the user has with the tenant. */
  public record Account(User user, Tenant tenant) {}

  /** What the account may use. */
  public record Quota(Account account, int limit) {}

  /** Language and time zone of whoever calls. */
  public record Preferences(
      @HeaderParam("Accept-Language") String language,
      @HeaderParam("X-Time-Zone") String timeZone) {}

  @Provides
  @NonBlocking
  public AccessToken accessToken(@OAuth2 String bearer) {
    return tokens.verify(bearer);
  }

  @Provides
  public Tenant tenant(@HeaderParam("X-Tenant") String tenant) {
    return new Tenant(tenant);
  }

  @Provides
  public Session session(@Depends Tenant tenant) {
    return new Session(database, tenant);
  }

  @Provides
  public User user(@Security("profile") @Depends AccessToken token, @Depends Tenant tenant) {
    return new User(token.subject(), tenant);
  }

  @Provides
  public Account account(
      @Depends User user, @Depends Tenant tenant, @Depends Session session) {
    return new Account(user, tenant);
  }

  @Provides
  public Quota quota(@Depends Account account, @Depends Session session) {
    return new Quota(account, session.database().name().length());
  }
}
