/**
 * Who may call what: the annotations that declare security schemes and scopes, the gates that
 * generated code asks on every request, and the tokens behind them.
 *
 * <p>In: the request's credential, as the scheme sends it. Out: the credential itself, the {@link
 * dev.keyway.security.AccessToken} that a {@link dev.keyway.security.TokenVerifier} makes of it, or a
 * refusal with a challenge (RFC 6750).
 */
@NullMarked
package dev.keyway.security;

import org.jspecify.annotations.NullMarked;
