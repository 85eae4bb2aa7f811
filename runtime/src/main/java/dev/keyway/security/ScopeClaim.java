package dev.keyway.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the scopes among the claims. Of {@code scope} (RFC 9068, section 2.2.3), {@code scp} and {@code
 * scopes}, which some issuers write instead, the first that is there counts, and it alone. It is a text
 * of scopes separated by spaces, or a list of scopes. If it is anything else, or one of them isn't a
 * scope-token, it grants nothing.
 */
final class ScopeClaim {
  private static final List<String> NAMES = List.of(ClaimNames.SCOPE, "scp", "scopes");

  private ScopeClaim() {}

  static ScopeSet of(Map<String, @Nullable Object> claims) {
    for (String name : NAMES) {
      if (claims.containsKey(name)) {
        return granted(claims.get(name));
      }
    }
    return ScopeSet.of();
  }

  private static ScopeSet granted(@Nullable Object claim) {
    Collection<?> parts = List.of();
    if (claim instanceof String text) {
      parts = ScopeTokens.split(text);
    } else if (claim instanceof List<?> list) {
      parts = list;
    }
    List<String> scopes = new ArrayList<>(parts.size());
    for (Object part : parts) {
      if (!(part instanceof String scope) || !ScopeTokens.isToken(scope)) {
        return ScopeSet.of();
      }
      scopes.add(scope);
    }
    return ScopeSet.of(scopes);
  }
}
