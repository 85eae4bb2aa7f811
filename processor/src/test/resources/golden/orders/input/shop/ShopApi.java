package shop;

import dev.keyway.Api;
import dev.keyway.Provides;
import dev.keyway.security.JwtVerifier;
import dev.keyway.security.TokenVerifier;
import jakarta.inject.Singleton;

/** A shop that sells to whoever holds a token. */
@Api(title = "Shop", version = "1.0")
public class ShopApi {

  @Provides
  @Singleton
  TokenVerifier tokens() {
    return JwtVerifier.hmac(new byte[32]).build();
  }
}
