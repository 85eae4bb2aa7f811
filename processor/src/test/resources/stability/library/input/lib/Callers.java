package lib;

import dev.keyway.Depends;
import dev.keyway.HeaderParam;
import dev.keyway.Provides;
import dev.keyway.security.AccessToken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public class Callers {

  public record Caller(String name, @Nullable String tenant) {}

  @Provides
  public AccessToken token(@Bearer String bearer) {
    return AccessToken.builder(bearer).build();
  }

  @Provides
  public @Nullable Caller caller(
      @Depends AccessToken token, @HeaderParam("X-Tenant") @Nullable String tenant) {
    return new Caller(token.subject(), tenant);
  }

  @Provides
  public Integer visits(@HeaderParam Optional<Integer> previousVisits) {
    return previousVisits.orElse(0);
  }
}
