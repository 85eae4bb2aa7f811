package dev.keyway.security;

import dev.keyway.HttpException;
import dev.keyway.error.Refusal;
import dev.keyway.request.RequestContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands before an endpoint that takes an API key.
 *
 * <p>An empty key counts as none: 401 with the challenge {@code APIKey}. A header field that is there
 * more than once is 400.
 */
public final class ApiKeyGate {
  private final ApiKeyIn in;
  private final String parameter;
  private final Refusal missing;
  private final Refusal invalidRequest;

  ApiKeyGate(String realm, ApiKeyIn in, String parameter) {
    this.in = in;
    this.parameter = parameter;
    String challenge = "APIKey realm=" + Challenges.quoted(realm);
    this.missing = Challenges.refusal(401, "Not authenticated", challenge);
    this.invalidRequest = Challenges.refusal(400, "Malformed credentials", challenge);
  }

  /**
   * The key of the request, which nobody has checked yet. Compare it in constant time.
   *
   * @throws HttpException 401 if there is none, 400 if there are several
   */
  public String credential(RequestContext request) {
    String key = credentialOrNull(request);
    if (key == null) {
      throw missing.exception();
    }
    return key;
  }

  /**
   * The key of the request, which nobody has checked yet, or null if it has none.
   *
   * @throws HttpException 400 if there are several
   */
  public @Nullable String credentialOrNull(RequestContext request) {
    request.usesCredential();
    String key = switch (in) {
      case HEADER -> single(request.headerValues(parameter));
      case QUERY -> request.queryValue(parameter);
      case COOKIE -> request.cookieValue(parameter);
    };
    return key == null || key.isEmpty() ? null : key;
  }

  private @Nullable String single(List<String> values) {
    if (values.size() > 1) {
      throw invalidRequest.exception();
    }
    return values.isEmpty() ? null : values.get(0);
  }

  @Override
  public String toString() {
    return "APIKey in " + in + " " + parameter;
  }
}
