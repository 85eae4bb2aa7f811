package dev.keyway.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.keyway.server.Application;
import io.undertow.Handlers;
import io.undertow.Undertow;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uses the page at {@code /docs} as a person would. */
class DocsPageTest {
  @AutoClose
  private final ExampleServer server = new ExampleServer();

  private Browser browser;

  @BeforeEach
  void start() {
    Optional<Browser> started = Browser.start();
    assumeTrue(started.isPresent(), "skipped: there is no chromium on this machine");
    browser = started.get();
  }

  @AfterEach
  void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void personAuthorizesAndCallsAnOperation() {
    assertListsItemsOf(server.url());
  }

  /** Nothing at all is served outside of the prefix, which the example doesn't know of. */
  @Test
  void personCallsAnOperationOfAnApiThatIsMountedBelowAPrefix() {
    Application application = ExampleServer.application();
    Undertow other = Undertow.builder()
        .addHttpListener(0, "127.0.0.1")
        .setHandler(Handlers.path().addPrefixPath("/behind/it", application.handler()))
        .build();
    other.start();
    try {
      assertListsItemsOf("http:/" + other.getListenerInfo().get(0).getAddress() + "/behind/it");
    } finally {
      other.stop();
      application.close();
    }
  }

  private void assertListsItemsOf(String url) {
    browser.open(url + "/docs");

    browser.click(".auth-wrapper .authorize");
    assertThat(browser.texts(".auth-container .scopes .name"))
        .containsExactly("profile", "items:read", "items:write", "users:read");
    browser.type("#oauth_username", "alice");
    browser.type("#oauth_password", "wonderland");
    browser.click(".scopes input[data-value='items:read']");
    browser.click(".auth-container .authorize");
    browser.click(".auth-container .btn-done");

    browser.click("#operations-items-listItems .opblock-summary-control");
    browser.click("#operations-items-listItems .try-out__btn");
    browser.click("#operations-items-listItems .execute");

    String answer = "#operations-items-listItems .live-responses-table .response";
    assertThat(browser.texts(answer + " .response-col_status").get(0)).startsWith("200");
    assertThat(browser.texts(answer + " .highlight-code").get(0)).contains("Looking glass");
    assertThat(browser.texts("#operations-items-listItems .request-url").get(0))
        .contains(url + "/items");
  }
}
