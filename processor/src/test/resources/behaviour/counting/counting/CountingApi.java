package counting;

import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Provides;
import dev.keyway.security.OAuth2ClientCredentialsBearer;
import dev.keyway.security.Public;
import dev.keyway.security.Scope;
import dev.keyway.security.Security;
import dev.keyway.security.SecurityScopes;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often a dependency is called. */
@Api(title = "Counting", version = "1.0")
public class CountingApi {
  @OAuth2ClientCredentialsBearer(
      tokenUrl = "https://login.example.com/token",
      scopes = {@Scope(name = "one"), @Scope(name = "two")})
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.CLASS)
  @interface Bearer {}

  record Sub(int count) {}

  record Seen(int count, String scopes) {}

  record Counts(int count, int subcount) {}

  private final AtomicInteger calls = new AtomicInteger();

  @Provides
  Integer count() {
    return calls.incrementAndGet();
  }

  @Provides
  Sub sub(@Depends Integer count) {
    return new Sub(count);
  }

  /** Sees scopes, and takes any token for good. */
  @Provides
  Seen seen(SecurityScopes required, @Bearer String token) {
    return new Seen(calls.incrementAndGet(), String.join(" ", required));
  }

  @Get("/shared")
  @Public("for everybody")
  Counts shared(@Depends Sub sub, @Depends Integer count) {
    return new Counts(count, sub.count());
  }

  @Get("/again")
  @Public("for everybody")
  Counts again(@Depends Sub sub, @Depends(cached = false) Integer count) {
    return new Counts(count, sub.count());
  }

  @Get("/scopes")
  String scopes(
      @Depends Seen none,
      @Security("one") @Depends Seen one,
      @Security({"one", "two"}) @Depends Seen both,
      @Security({"two", "one"}) @Depends Seen reversed) {
    return none + "\n" + one + "\n" + both + "\n" + reversed;
  }
}
