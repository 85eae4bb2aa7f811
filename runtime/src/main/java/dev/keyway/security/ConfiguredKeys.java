package dev.keyway.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keys from configuration: either one without an id, for all tokens, or any number with ids of their
 * own, each for the tokens that name it. There is no trying of one key after the other.
 */
final class ConfiguredKeys implements KeySource {
  private final @Nullable VerificationKey only;
  private final Map<String, VerificationKey> byId;

  ConfiguredKeys(List<VerificationKey> keys) {
    KeyRules.require(!keys.isEmpty(), "there is no key");
    VerificationKey first = keys.get(0);
    if (keys.size() == 1 && first.keyId() == null) {
      this.only = first;
      this.byId = Map.of();
      return;
    }
    Map<String, VerificationKey> byId = new HashMap<>();
    for (VerificationKey key : keys) {
      String keyId = key.keyId();
      if (keyId == null) {
        throw new IllegalArgumentException("one of several keys has no id");
      }
      KeyRules.require(byId.put(keyId, key) == null, "two keys have the id " + keyId);
    }
    this.only = null;
    this.byId = Map.copyOf(byId);
  }

  @Override
  public VerificationKey select(JoseHeader header) {
    if (only != null) {
      return only;
    }
    String keyId = header.keyId();
    VerificationKey key = keyId == null ? null : byId.get(keyId);
    if (key == null) {
      throw new InvalidTokenException("no key has the kid " + keyId);
    }
    return key;
  }

  /** Always: keys from configuration stay as they are. */
  @Override
  public boolean uses(VerificationKey key) {
    return true;
  }
}
