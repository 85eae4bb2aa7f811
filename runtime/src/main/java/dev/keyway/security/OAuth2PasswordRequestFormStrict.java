package dev.keyway.security;

import dev.keyway.Default;
import dev.keyway.FormParam;
import dev.keyway.HttpException;
import dev.keyway.openapi.Format;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;

/**
 * What {@link OAuth2PasswordRequestForm} is, with a {@code grant_type} that has to be there, as RFC 6749
 * wants it (section 4.3.2). Without it, or with another one, the answer is 422.
 *
 * @param grantType {@code password}
 * @param username the name of the user
 * @param password the password in plain text
 * @param scope the scopes asked for, separated by spaces; see {@link #scopes()}
 * @param clientId the identifier of the client
 * @param clientSecret the secret of the client
 */
public record OAuth2PasswordRequestFormStrict(
    @FormParam("grant_type") @Pattern(regexp = "^password$") String grantType,
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
    return OAuth2PasswordRequestForm.scopes(scope);
  }

  /** Shows neither the password nor the client's secret. */
  @Override
  public String toString() {
    return "OAuth2PasswordRequestFormStrict[username=" + username + ", scope=" + scope + "]";
  }
}
