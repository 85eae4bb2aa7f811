package dev.keyway.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
    browser.open(server.url() + "/docs");

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
  }
}
