package dev.keyway.example;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A granted token (RFC 6749, section 5.1).
 *
 * @param accessToken what to send as {@code Authorization: Bearer ...}
 * @param tokenType always {@code bearer}
 * @param expiresIn for how many seconds it is valid
 * @param scope the scopes it grants, which may be fewer than were asked for
 */
record Token(
    @JsonProperty("access_token") String accessToken,
    @JsonProperty("token_type") String tokenType,
    @JsonProperty("expires_in") long expiresIn,
    String scope) {}
