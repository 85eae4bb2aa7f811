package dev.keyway.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.testing.JavacRun;
import dev.keyway.processor.testing.RunningApi;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scope report as a running server shows it. */
class SecurityReportTest {
  private static final String API = """
      package shop;

      import dev.keyway.*;

      @Api(title = "Shop", version = "1"%s)
      class ShopApi {
        @Get("/hello")
        void hello() {}
      }
      """;

  @TempDir
  private Path directory;

  private List<Path> source(String members) throws IOException {
    Path file = directory.resolve("ShopApi.java");
    return List.of(Files.writeString(file, API.formatted(members)));
  }

  @Test
  void isServedWhereTheApiSays() throws IOException {
    List<Path> sources = source(", securityReport = \"/internal/security\"");
    try (RunningApi api = RunningApi.start(sources, directory, "shop.ShopApi")) {
      HttpResponse<String> report = api.send("GET", "/internal/security");
      assertThat(report.statusCode()).isEqualTo(200);
      assertThat(report.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
      assertThat(report.body())
          .contains("<title>Who may call Shop</title>")
          .contains("<code>/internal/security</code>")
          .contains("Keyway: the scope report");
      assertThat(api.send("GET", "/internal/security/").statusCode()).isEqualTo(307);
      assertThat(api.send("POST", "/internal/security").statusCode()).isEqualTo(405);
    }
  }

  @Test
  void isNotServedByDefault() throws IOException {
    try (RunningApi api = RunningApi.start(source(""), directory, "shop.ShopApi")) {
      assertThat(api.send("GET", "/security").statusCode()).isEqualTo(404);
      assertThat(api.send("GET", "/META-INF/keyway/shop.ShopApi/security.html").statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void needsAPathOfItsOwn() throws IOException {
    JavacRun run = JavacRun.of(source(", securityReport = \"/docs\""), directory);
    assertThat(run.messages())
        .singleElement()
        .asString()
        .contains(
            "[Keyway/AmbiguousRoute] GET /docs is the documentation page and the scope report.");
  }
}
