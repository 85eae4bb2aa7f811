package dev.keyway.security;

import dev.keyway.Default;
import dev.keyway.FormParam;
import dev.keyway.HttpException;
import dev.keyway.openapi.Format;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;

/**
 * What a client sends to get a token for a user name and a password (RFC 6749, section 4.3.2). A
 * dependency of the endpoint that answers it.
 *
 * <p>New deployments must not use this grant (RFC 9700, section 2.4). Whoever does limits how often a
 * password may be guessed, takes as long for an unknown name as for a known one, and sends the answer
 * with {@code Cache-Control: no-store}.
 *
 * <p>{@link OAuth2PasswordRequestFormStrict} insists on {@code grant_type}, as the RFC does.
 *
 * @param grantType {@code password}; may be left out
 * @param username the name of the user
 * @param password the password in plain text
 * @param scope the scopes asked for, separated by spaces; see {@link #scopes()}
 * @param clientId the identifier of the client
 * @param clientSecret the secret of the client
 */
public record OAuth2PasswordRequestForm(
    @FormParam("grant_type") @Pattern(regexp = "^password$") Optional<String> grantType,
    @FormParam("username") String username,
    @FormParam("password") @Format("password") String password,
    @FormParam("scope") @Default("") String scope,
    @FormParam("client_id") Optional<String> clientId,
    @FormParam("client_secret") @Format("password") Optional<String> clientSecret) {

  /**
   * The scopes asked for, in order and each once; unmodifiable. Whether the user may have them is for
   * the endpoint to decide.
   *
   * @throws HttpException 400 if one can't be a scope at all (RFC 6749, section 3.3)
   */
  public List<String> scopes() {
    return scopes(scope);
  }

  static List<String> scopes(String scope) {
    try {
      return List.copyOf(ScopeSet.parse(scope));
    } catch (IllegalArgumentException notScopes) {
      throw new HttpException(400, "The scope is malformed");
    }
  }

  /** Shows neither the password nor the client's secret. */
  @Override
  public String toString() {
    return "OAuth2PasswordRequestForm[username=" + username + ", scope=" + scope + "]";
  }
}
