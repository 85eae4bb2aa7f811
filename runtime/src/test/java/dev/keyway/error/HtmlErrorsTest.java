package dev.keyway.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.HttpException;
import dev.keyway.request.ParameterIn;
import dev.keyway.request.RequestContext;
import dev.keyway.routing.Endpoint;
import dev.keyway.routing.HttpMethod;
import dev.keyway.server.KeywayServer;
import dev.keyway.testing.Answers;
import dev.keyway.testing.RawConnection;
import dev.keyway.testing.RawResponse;
import dev.keyway.testing.TestApplication;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors as pages, for those who would rather have one. */
class HtmlErrorsTest {
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  private static RawResponse get(boolean pages, String path, String accept) throws IOException {
    try (KeywayServer server = TestApplication.serve(
            settings -> settings.htmlErrors(pages),
            new Endpoint(HttpMethod.GET, "/refused", request -> {
              throw new HttpException(404, "<script>alert('no')</script> & \"more\"");
            }),
            new Endpoint(HttpMethod.GET, "/invalid", HtmlErrorsTest::invalid),
            new Endpoint(HttpMethod.GET, "/failed", request -> {
              throw new IllegalStateException("secret");
            }),
            new Endpoint(HttpMethod.GET, "/fine", request -> Answers.text(request, "fine")));
        RawConnection connection = new RawConnection(server.port())) {
      return connection.request("GET " + path, "Accept: " + accept, "").read();
    }
  }

  private static void invalid(RequestContext request) {
    request.invalid(ParameterIn.QUERY, "<b>", "type", "must be a number");
    request.requireValid();
  }

  @Test
  void browserIsShownAPageThatRunsNothing() throws IOException {
    RawResponse response = get(true, "/refused", BROWSER);
    assertThat(response.status()).isEqualTo(404);
    assertThat(response.header("content-type")).isEqualTo("text/html;charset=utf-8");
    assertThat(response.header("content-security-policy"))
        .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    assertThat(response.header("vary")).contains("Accept");
    assertThat(response.header("cache-control")).isEqualTo("no-store");
    assertThat(response.body())
        .contains("<h1>404 Not Found</h1>")
        .contains("&lt;script&gt;alert(&#39;no&#39;)&lt;/script&gt; &amp; &quot;more&quot;")
        .doesNotContain("<script");
  }

  @Test
  void everythingThatIsWrongIsListed() throws IOException {
    assertThat(get(true, "/invalid", BROWSER).body())
        .contains("<li>query &lt;b&gt; must be a number</li>");
  }

  @Test
  void failureShowsItsIdAndNothingInternal() throws IOException {
    assertThat(get(true, "/failed", BROWSER).body())
        .containsPattern("<p>[0-9a-f-]{36}</p>")
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "text/*",
        "application/json",
        "text/html, application/json",
        "text/html;q=0.5, application/problem+json;q=0.6",
        "text/html;q=0",
        "text/html;q=0.000",
        "text/html;q=2",
        "text/html;q=",
        "text/htmlx",
        ";,;"
      })
  void whoDoesNotPreferHtmlGetsTheDocument(String accept) throws IOException {
    RawResponse response = get(true, "/refused", accept);
    assertThat(response.header("content-type")).isEqualTo("application/problem+json");
    assertThat(response.header("vary")).contains("Accept");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"TEXT/HTML", "application/json;q=0.9, text/html", "text/html;level=1;Q=0.1"})
  void whoPrefersHtmlGetsThePage(String accept) throws IOException {
    assertThat(get(true, "/refused", accept).header("content-type")).startsWith("text/html");
  }

  @Test
  void byDefaultAnErrorHasOneForm() throws IOException {
    RawResponse response = get(false, "/refused", BROWSER);
    assertThat(response.header("content-type")).isEqualTo("application/problem+json");
    assertThat(response.headers()).doesNotContainKey("vary");
  }

  @Test
  void otherAnswersStayAsTheyAre() throws IOException {
    assertThat(get(true, "/fine", BROWSER).body()).isEqualTo("fine");
  }
}
