package sample;

import dev.keyway.Api;
import dev.keyway.Provides;
import dev.keyway.security.JwtVerifier;
import dev.keyway.security.TokenVerifier;
import jakarta.inject.Singleton;
import sample.caller.Database;

/** A sample with many endpoints. */
@Api(title = "Sample", version = "1.0", prefix = "/api")
public class SampleApi {

  @Provides
  @Singleton
  public TokenVerifier tokens() {
    return JwtVerifier.hmac(new byte[32]).build();
  }

  @Provides
  @Singleton
  public Database database() {
    return new Database("sample");
  }
}
