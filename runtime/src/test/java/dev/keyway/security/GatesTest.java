package dev.keyway.security;

import static dev.keyway.testing.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.request.RequestContext;
import dev.keyway.routing.Endpoint;
import dev.keyway.routing.HttpMethod;
import dev.keyway.server.KeywayServer;
import dev.keyway.testing.RawConnection;
import dev.keyway.testing.RawResponse;
import dev.keyway.testing.TestApplication;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All gates behind a server: where in a request they look, and what they answer. */
class GatesTest {
  private static final ScopeGate ITEMS = new BearerScheme("Tutorial", "items", "me").gate("items");
  private static final BasicGate BASIC = new BasicScheme("Tutorial").gate();
  private static final ApiKeyGate HEADER =
      new ApiKeyScheme("Tutorial", ApiKeyIn.HEADER, "X-Key").gate();
  private static final ApiKeyGate QUERY =
      new ApiKeyScheme("Tutorial", ApiKeyIn.QUERY, "key").gate();
  private static final ApiKeyGate COOKIE =
      new ApiKeyScheme("Tutorial", ApiKeyIn.COOKIE, "key").gate();
  private static final JwtIssuer ISSUER = JwtIssuer.hmac(SignedTokens.SECRET).build();
  private static final JwtVerifier VERIFIER =
      JwtVerifier.hmac(SignedTokens.SECRET).build();

  private static KeywayServer server;

  @BeforeAll
  static void start() {
    server = TestApplication.serve(
        new Endpoint(HttpMethod.GET, "/items", GatesTest::items),
        new Endpoint(HttpMethod.GET, "/anyone", r -> text(r, ITEMS.credentialOrNull(r))),
        new Endpoint(HttpMethod.GET, "/basic", r -> text(r, BASIC.credential(r).username())),
        new Endpoint(HttpMethod.GET, "/basic/anyone", r -> text(r, BASIC.credentialOrNull(r))),
        new Endpoint(HttpMethod.GET, "/header", r -> text(r, HEADER.credential(r))),
        new Endpoint(HttpMethod.GET, "/header/anyone", r -> text(r, HEADER.credentialOrNull(r))),
        new Endpoint(HttpMethod.GET, "/query", r -> text(r, QUERY.credential(r))),
        new Endpoint(HttpMethod.GET, "/cookie", r -> text(r, COOKIE.credential(r))));
  }

  private static void items(RequestContext request) {
    String bearer = ITEMS.credential(request);
    AccessToken token = VERIFIER.verify(bearer);
    ITEMS.check(token);
    text(request, token.subject());
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @Test
  void tokenWithTheScopePasses() throws IOException {
    RawResponse response = get("/items", bearer("me", "items"));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("alice");
  }

  @Test
  void everyWayToFailHasItsStatusAndChallenge() throws IOException {
    refused(
        get("/items", ""), 401, "Not authenticated", "Bearer realm=\"Tutorial\", scope=\"items\"");
    refused(
        get("/items", "Authorization: Basic YTpi\r\n"),
        401,
        "Not authenticated",
        "Bearer realm=\"Tutorial\", scope=\"items\"");
    refused(
        get("/items", "Authorization: Bearer a b\r\n"),
        400,
        "Malformed credentials",
        "Bearer realm=\"Tutorial\", error=\"invalid_request\", scope=\"items\"");
    refused(
        get("/items", "Authorization: Bearer nonexistent\r\n"),
        401,
        "Could not validate credentials",
        "Bearer realm=\"Tutorial\", error=\"invalid_token\", scope=\"items\"");
    refused(
        get("/items", bearer("me")),
        403,
        "Not enough permissions",
        "Bearer realm=\"Tutorial\", error=\"insufficient_scope\", scope=\"items\"");
  }

  @Test
  void twoAuthorizationFieldsAreRefused() throws IOException {
    assertThat(get("/items", bearer("items") + bearer("items")).status()).isEqualTo(400);
  }

  @Test
  void tokenInTheQueryIsNoneAndAsASecondOneTooMany() throws IOException {
    String token = ISSUER.token("alice").scopes("items").sign();
    refused(
        get("/items?access_token=" + token, ""),
        401,
        "Not authenticated",
        "Bearer realm=\"Tutorial\", scope=\"items\"");
    refused(
        get("/items?access_token=" + token, bearer("items")),
        400,
        "Malformed credentials",
        "Bearer realm=\"Tutorial\", error=\"invalid_request\", scope=\"items\"");
    refused(
        get("/items?a=1&access_token", bearer("items")),
        400,
        "Malformed credentials",
        "Bearer realm=\"Tutorial\", error=\"invalid_request\", scope=\"items\"");
    assertThat(get("/items?a=access_token", bearer("items")).status()).isEqualTo(200);
  }

  @Test
  void tokenIsToldOfBeforeAMalformedQuery() throws IOException {
    assertThat(get("/items?x=%ff", "Authorization: Bearer nonexistent\r\n").status())
        .isEqualTo(401);
    assertThat(get("/items?x=%ff", "").status()).isEqualTo(401);
  }

  @Test
  void optionalCredentialMayBeAbsentButNotMalformed() throws IOException {
    assertThat(get("/anyone", "").body()).isEqualTo("null");
    assertThat(get("/anyone", "Authorization: Basic YTpi\r\n").body()).isEqualTo("null");
    assertThat(get("/anyone", "Authorization: bearer abc\r\n").body()).isEqualTo("abc");
    assertThat(get("/anyone", "Authorization: Bearer a b\r\n").status()).isEqualTo(400);
    assertThat(get("/basic/anyone", "").body()).isEqualTo("null");
    assertThat(get("/basic/anyone", "Authorization: Basic YT\r\n").status()).isEqualTo(401);
    assertThat(get("/header/anyone", "X-Key: \r\n").body()).isEqualTo("null");
  }

  @Test
  void basicCredentialsAreReadOrAskedFor() throws IOException {
    assertThat(get("/basic", "Authorization: Basic YWxpY2U6c2VjcmV0\r\n").body())
        .isEqualTo("alice");
    refused(get("/basic", ""), 401, "Not authenticated", "Basic realm=\"Tutorial\"");
    refused(
        get("/basic", "Authorization: Bearer abc\r\n"),
        401,
        "Not authenticated",
        "Basic realm=\"Tutorial\"");
  }

  @Test
  void apiKeyIsTakenFromItsPlaceAlone() throws IOException {
    assertThat(get("/header", "x-key: k1\r\n").body()).isEqualTo("k1");
    assertThat(get("/query?key=k%202", "").body()).isEqualTo("k 2");
    assertThat(get("/cookie", "Cookie: a=b; key=k3\r\n").body()).isEqualTo("k3");
    for (String path : new String[] {"/header?key=k&X-Key=k", "/cookie?key=k", "/query"}) {
      refused(get(path, "key: k\r\n"), 401, "Not authenticated", "APIKey realm=\"Tutorial\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/header", "/query?key=", "/query?key", "/cookie"})
  void emptyApiKeyIsNone(String path) throws IOException {
    refused(
        get(path, "X-Key:\r\nCookie: key=\r\n"),
        401,
        "Not authenticated",
        "APIKey realm=\"Tutorial\"");
  }

  @Test
  void repeatedApiKeyFieldIsRefused() throws IOException {
    refused(
        get("/header", "X-Key: a\r\nX-Key: a\r\n"),
        400,
        "Malformed credentials",
        "APIKey realm=\"Tutorial\"");
  }

  private static String bearer(String... scopes) {
    return "Authorization: Bearer " + ISSUER.token("alice").scopes(scopes).sign() + "\r\n";
  }

  private static RawResponse get(String path, String fields) throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      return connection
          .send("GET " + path + " HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n")
          .read();
    }
  }

  private static void refused(RawResponse response, int status, String detail, String challenge) {
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.header("www-authenticate")).isEqualTo(challenge);
    assertThat(response.header("content-type")).startsWith("application/problem+json");
    assertThat(response.body()).contains("\"detail\":\"" + detail + "\"");
  }
}
