package dev.keyway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.keyway.server.KeywayServer;
import dev.keyway.testing.TestApplication;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentationTest {
  private static final String RESOURCE = "dev/keyway/openapi/openapi.json";

  private final HttpClient client = HttpClient.newHttpClient();
  private KeywayServer server = serve(RESOURCE, "/openapi.json", "/docs");

  private static KeywayServer serve(String resource, String openApiPath, String docsPath) {
    return serve(new Documentation(DocumentationTest.class, resource, openApiPath, docsPath));
  }

  private static KeywayServer serve(Documentation documentation) {
    return TestApplication.serve(documentation.document, documentation.page, documentation.asset);
  }

  private void restart(KeywayServer other) {
    server.stop();
    server = other;
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private HttpResponse<String> send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + server.port() + path))
        .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send("GET", path, headers);
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Test
  void documentIsServedByteForByte() throws Exception {
    HttpResponse<String> response = get("/openapi.json");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).isEqualTo("application/json");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
    try (InputStream in = DocumentationTest.class.getResourceAsStream("openapi.json")) {
      assertThat(response.body()).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openapi.json", "/docs", "/docs/initializer.js", "/docs/swagger-ui.css"})
  void clientThatHasTheContentIsToldSo(String path) throws Exception {
    String tag = header(get(path), "ETag");

    assertThat(tag).matches("\"[A-Za-z0-9_-]{22}\"");
    for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
      HttpResponse<String> response = get(path, "If-None-Match", known);
      assertThat(response.statusCode()).as(known).isEqualTo(304);
      assertThat(response.body()).isEmpty();
      assertThat(header(response, "ETag")).isEqualTo(tag);
      assertThat(header(response, "Cache-Control")).isNotEmpty();
    }
    assertThat(get(path, "If-None-Match", "\"a\"", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    assertThat(get(path, "If-None-Match", tag.replace("\"", "")).statusCode()).isEqualTo(200);
  }

  @Test
  void headHasNoContent() throws Exception {
    HttpResponse<String> response = send("HEAD", "/openapi.json");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(header(response, "ETag")).isEqualTo(header(get("/openapi.json"), "ETag"));
    assertThat(send("POST", "/openapi.json").statusCode()).isEqualTo(405);
  }

  @Test
  void pageHasTheTitleAndOnlyRelativeLinks() throws Exception {
    HttpResponse<String> response = get("/docs");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(response.body())
        .startsWith("<!doctype html>")
        .contains("<title>Shop &amp; &lt;Sons&gt;</title>");
    assertThat(links(response.body()))
        .hasSize(6)
        .allSatisfy(link -> assertThat(link).startsWith("./"))
        .contains("./openapi.json");
    assertThat(response.body()).doesNotContain("http:", "https:", "<style", "javascript:");
  }

  @Test
  void everythingThatThePageLinksToIsServed() throws Exception {
    for (String link : links(get("/docs").body())) {
      HttpResponse<String> response = get("/" + link.substring(2));
      assertThat(response.statusCode()).as(link).isEqualTo(200);
      assertThat(response.body()).isNotEmpty();
      assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    }
  }

  private static List<String> links(String html) {
    return Pattern.compile("(?:src|href)=\"([^\"]*)\"")
        .matcher(html)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  @Test
  void pageMayLoadAndCallNothingElse() throws Exception {
    assertThat(header(get("/docs"), "Content-Security-Policy"))
        .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'");
  }

  @Test
  void pageMayCallTheHostsThatTheDocumentNames() throws Exception {
    restart(serve("dev/keyway/openapi/federated.json", "/openapi.json", "/docs"));

    assertThat(header(get("/docs"), "Content-Security-Policy"))
        .contains("connect-src 'self' https://api.example.com:8443 https://id.example.com"
            + " https://login.example.com https://refresh.example.com;")
        .contains("; script-src 'self';")
        .doesNotContain("{tenant}", "*");
  }

  @Test
  void swaggerUiIsToldToStayAtHome() throws Exception {
    HttpResponse<String> response = get("/docs/initializer.js");

    assertThat(header(response, "Content-Type")).isEqualTo("text/javascript; charset=utf-8");
    assertThat(response.body())
        .contains("const openApi = new URL(\"./openapi.json\", document.baseURI)")
        .contains("validatorUrl: null")
        .contains("persistAuthorization: false")
        .contains("oauth2RedirectUrl: new URL(\"./docs/oauth2-redirect.html\", document.baseURI)")
        .doesNotContain("petstore", "http");
  }

  @ParameterizedTest
  @CsvSource({
    "/openapi.json, /docs, ./openapi.json, ./docs/",
    "/openapi.json, /docs/, ../openapi.json, ./",
    "/v1/openapi.json, /internal/docs, ../v1/openapi.json, ./docs/",
    "/a/b/c.json, /x/y/z, ../../a/b/c.json, ./z/",
  })
  void linksFollowThePaths(String openApiPath, String docsPath, String document, String assets)
      throws Exception {
    restart(serve(RESOURCE, openApiPath, docsPath));
    URI page = URI.create("http://127.0.0.1" + docsPath);

    String script = get(page.resolve(assets + "initializer.js").getPath()).body();

    assertThat(script).contains("openApi = new URL(\"" + document + "\", ");
    assertThat(get(docsPath).body()).contains("src=\"" + assets + "initializer.js\"");
    assertThat(page.resolve(document).getPath()).isEqualTo(openApiPath);
    assertThat(get(openApiPath).statusCode()).isEqualTo(200);
    assertThat(get(page.resolve(assets + "oauth2-redirect.html").getPath()).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "swagger-ui.css, text/css; charset=utf-8",
    "index.css, text/css; charset=utf-8",
    "swagger-ui-bundle.js, text/javascript; charset=utf-8",
    "favicon-32x32.png, image/png",
    "oauth2-redirect.html, text/html; charset=utf-8",
    "oauth2-redirect.js, text/javascript; charset=utf-8",
  })
  void filesOfSwaggerUiAreServed(String name, String contentType) throws Exception {
    HttpResponse<String> response = get("/docs/" + name);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).isEqualTo(contentType);
    assertThat(header(response, "Cache-Control")).isEqualTo("max-age=3600");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.body()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "swagger-ui.js",
        "swagger-initializer.js",
        "SWAGGER-UI.css",
        "..%2Fswagger-ui.css",
        "..%2F..%2F..%2F..%2Fdev%2Fkeyway%2Fopenapi%2Fopenapi.json",
        "swagger-ui.css;a",
        "x",
      })
  void nothingElseIsServed(String name) throws Exception {
    assertThat(get("/docs/" + name).statusCode()).isEqualTo(404);
  }

  @Test
  void pageSaysWhichDependencyIsMissing() throws Exception {
    restart(serve(new Documentation(bareApplication(), RESOURCE, "/openapi.json", "/docs")));

    for (String path : List.of("/docs", "/docs/swagger-ui.css", "/docs/initializer.js")) {
      assertThat(get(path).statusCode()).isEqualTo(404);
      assertThat(get(path).body()).contains("needs the dependency org.webjars:swagger-ui");
    }
    assertThat(get("/openapi.json").statusCode()).isEqualTo(200);
  }

  /** A class whose class loader has the tests' resources, and no webjar. */
  private static Class<?> bareApplication() throws ReflectiveOperationException {
    URL tests = DocumentationTest.class.getProtectionDomain().getCodeSource().getLocation();
    URLClassLoader loader =
        new URLClassLoader(new URL[] {tests}, ClassLoader.getPlatformClassLoader());
    return loader.loadClass(BareApplication.class.getName());
  }

  @Test
  void thereIsNoPageWithoutADocument() throws Exception {
    Documentation documentation = new Documentation(DocumentationTest.class, RESOURCE, "", "/docs");
    restart(TestApplication.serve(documentation.page, documentation.asset));

    assertThat(get("/docs").statusCode()).isEqualTo(404);
  }

  @Test
  void missingDocumentIsFoundAtStartUp() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new Documentation(DocumentationTest.class, "none.json", "/a", "/b"))
        .withMessageContaining("none.json");
  }

  @Test
  void securityReportIsServedWhereItWasAskedFor() throws Exception {
    Documentation documentation = new Documentation(
        DocumentationTest.class, RESOURCE, "/openapi.json", "/docs", "/internal/security");
    restart(TestApplication.serve(documentation.document, documentation.securityReport));

    HttpResponse<String> response = get("/internal/security");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(header(response, "Content-Security-Policy")).isEqualTo("frame-ancestors 'none'");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
    assertThat(response.body()).contains("<title>Who may call Shop</title>");
    assertThat(
            get("/internal/security", "If-None-Match", header(response, "ETag")).statusCode())
        .isEqualTo(304);
  }

  @Test
  void securityReportIsNeededOnlyWhereItIsServed() {
    String elsewhere = "dev/keyway/testing/TestApplication.class";

    assertThat(new Documentation(DocumentationTest.class, elsewhere, "/a", "/b")
            .securityReport.template())
        .isEmpty();
    assertThatIllegalStateException()
        .isThrownBy(() -> new Documentation(DocumentationTest.class, elsewhere, "/a", "/b", "/c"))
        .withMessageContaining("dev/keyway/testing/security.html");
  }

  @Test
  void endpointsCarryTheirTemplates() {
    Documentation documentation =
        new Documentation(DocumentationTest.class, RESOURCE, "/openapi.json", "/docs");

    assertThat(documentation.document).hasToString("GET /openapi.json");
    assertThat(documentation.page).hasToString("GET /docs");
    assertThat(documentation.asset).hasToString("GET /docs/{asset}");
  }
}
