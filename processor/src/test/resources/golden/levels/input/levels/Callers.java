package levels;

import dev.keyway.NonBlocking;
import dev.keyway.Depends;
import dev.keyway.Provides;
import dev.keyway.security.AccessToken;
import dev.keyway.security.BasicCredentials;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

class Callers {

  record Caller(String name) {}

  record Audit() {}

  @Provides
  @NonBlocking
  AccessToken token(@Security_.Machine String bearer) {
    return AccessToken.builder(bearer).build();
  }

  @Provides
  Caller caller(@Depends AccessToken token) {
    return new Caller(token.subject());
  }

  @Provides
  Audit audit() {
    return new Audit();
  }

  @Provides
  String keyed(@Security_.Key String key, @Security_.Staff Optional<BasicCredentials> staff) {
    return key;
  }

  @Provides
  Integer perhaps(@Security_.Key @Nullable String key) {
    return key == null ? 0 : 1;
  }
}
