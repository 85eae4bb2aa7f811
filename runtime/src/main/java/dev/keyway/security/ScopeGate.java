package dev.keyway.security;

import dev.keyway.HttpException;
import dev.keyway.error.Refusal;
import dev.keyway.request.RequestContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands before an endpoint that takes a bearer token (RFC 6750): finds the token in the request,
 * checks what it grants, and refuses with the challenge that fits. What refusals say is made in advance.
 *
 * <ul>
 *   <li>No credentials, or those of another scheme: 401 without an {@code error} attribute.
 *   <li>Malformed credentials, more than one {@code Authorization} field, or a token sent in the query
 *       as well: 400 {@code invalid_request}.
 *   <li>A token that isn't to be trusted: 401 {@code invalid_token}.
 *   <li>A token without a required scope: 403 {@code insufficient_scope}.
 * </ul>
 *
 * Every challenge has the realm and, where scopes are required, exactly those, outermost first; of
 * alternatives it names the first.
 */
public final class ScopeGate {
  private static final String SCHEME = "Bearer";

  private final BearerScheme scheme;
  private final ScopeAlternatives required;
  private final ScopeUniverse universe;
  private final ScopeMask[] sufficient;

  private final Refusal missing;
  private final Refusal invalidRequest;
  private final Refusal invalidToken;
  private final Refusal insufficientScope;

  ScopeGate(BearerScheme scheme, ScopeAlternatives required) {
    this.scheme = scheme;
    this.required = required;
    this.universe = scheme.universe();
    this.sufficient = masks(universe, required.sets());
    ScopeSet named = required.first();
    String start = SCHEME + " realm=" + Challenges.quoted(scheme.realm());
    String end = named.isEmpty() ? "" : ", scope=\"" + named.toScopeString() + "\"";
    this.missing = Challenges.refusal(401, "Not authenticated", start + end);
    this.invalidRequest = Challenges.refusal(
        400, "Malformed credentials", start + ", error=\"invalid_request\"" + end);
    this.invalidToken = Challenges.refusal(
        401, "Could not validate credentials", start + ", error=\"invalid_token\"" + end);
    this.insufficientScope = Challenges.refusal(
        403, "Not enough permissions", start + ", error=\"insufficient_scope\"" + end);
  }

  private static ScopeMask[] masks(ScopeUniverse universe, List<ScopeSet> sets) {
    ScopeMask[] masks = new ScopeMask[sets.size()];
    for (int i = 0; i < masks.length; i++) {
      masks[i] = universe.mask(sets.get(i));
    }
    return masks;
  }

  /**
   * The gate that requires one of some alternatives as well. Its challenges name the first of them.
   *
   * @param alternatives scopes, or several joined by spaces
   * @throws IllegalArgumentException if there is none, or if one isn't declared
   */
  public ScopeGate anyOf(String... alternatives) {
    return scheme.gate(required.andAnyOf(alternatives));
  }

  /**
   * The bearer token of the request, which isn't verified yet.
   *
   * <p>It is taken from the {@code Authorization} header field alone, never from the query (RFC 9700,
   * section 4.3.2) or the body.
   *
   * @throws HttpException 401 if there is none, 400 if it is malformed
   */
  public String credential(RequestContext request) {
    String token = credentialOrNull(request);
    if (token == null) {
      throw missing.exception();
    }
    return token;
  }

  /**
   * The bearer token of the request, which isn't verified yet, or null if it has none.
   *
   * @throws HttpException 400 if it is malformed
   * @see #credential
   */
  public @Nullable String credentialOrNull(RequestContext request) {
    request.usedGate(this);
    String token = bearerToken(request.authorization());
    if (token != null && isInQuery(request)) {
      throw invalidRequest.exception();
    }
    return token;
  }

  /** The bearer token that the {@code Authorization} fields hold. */
  @Nullable
  String bearerToken(List<String> authorization) {
    if (AuthorizationField.isRepeated(authorization)) {
      throw invalidRequest.exception();
    }
    int endOfScheme = AuthorizationField.endOfScheme(authorization, SCHEME);
    if (endOfScheme < 0) {
      return null;
    }
    String token = AuthorizationField.token68(authorization, endOfScheme);
    if (token == null) {
      throw invalidRequest.exception();
    }
    return token;
  }

  /**
   * Whether a token is sent in the query as well (RFC 6750, section 2: one way in each request). A
   * query that can't be read is left to whoever needs it: a caller is told of its token first.
   */
  private static boolean isInQuery(RequestContext request) {
    String query = request.rawQuery();
    boolean possible = query.indexOf('%') >= 0 || query.contains("access_token");
    if (!possible) {
      return false;
    }
    try {
      return request.queryValue("access_token") != null;
    } catch (HttpException malformedQuery) {
      return false;
    }
  }

  /**
   * Lets a caller pass who was granted every required scope, those implied by others included. A
   * check that passes doesn't allocate, but for the first that a set of scopes meets.
   *
   * @param granted what the caller was granted; null if it has no token
   * @throws HttpException 401 if there is no token, 403 if a scope is missing
   */
  public void check(@Nullable GrantedScopes granted) {
    if (granted == null) {
      throw missing.exception();
    }
    ScopeMask mask = granted.scopes().mask(universe);
    for (ScopeMask enough : sufficient) {
      if (mask.containsAll(enough)) {
        return;
      }
    }
    throw insufficientScope.exception();
  }

  /** The refusal of a token that isn't to be trusted: 401 {@code invalid_token}, without a reason. */
  public HttpException invalidToken() {
    return invalidToken.exception();
  }

  @Override
  public String toString() {
    return (SCHEME + " " + required).strip();
  }
}
