package dev.keyway.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.keyway.error.ErrorBoundary;
import dev.keyway.processor.testing.JavacRun;
import dev.keyway.processor.testing.RunningApi;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which handler answers to which exception, and what is answered where none is to be asked. */
class ExceptionHandlersTest {
  @TempDir
  private static Path directory;

  private static RunningApi api;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(ErrorBoundary.class);

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "golden", "handlers", "input");
    api = RunningApi.start(JavacRun.sources(sources), directory, "handlers.HandlersApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
    logger.setAdditive(false);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
    logger.setAdditive(true);
  }

  private List<String> logged() {
    return log.list.stream()
        .filter(event -> event.getLevel() == Level.ERROR)
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  private static HttpResponse<String> get(String path, String name) {
    return api.send("GET", path + "?name=" + name.replace(" ", "%20"));
  }

  @ParameterizedTest
  @CsvSource({
    // The closest superclass; of the same type the closest class.
    "/files, io, 502",
    "/files, file, 404",
    "/files, taken, 422",
    "/files, sub, 422",
    "/files, down, 503",
    "/files, other, 500",
    "/files, error, 500",
    "/files/inner, io, 507",
    "/files/inner, file, 404",
    "/files/inner, taken, 422",
    "/api, taken, 409",
    "/api, sub, 409",
    "/api, io, 500",
    // Dependencies, and their end.
    "/files, unit io, 502",
    "/files, complete io, 502",
    "/files, complete taken, 422",
    // Refusals are answers already.
    "/files, http, 404",
    "/api, http, 404"
  })
  void mostSpecificHandlerAnswers(String path, String name, int status) {
    HttpResponse<String> response = get(path, name);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(response.body()).doesNotContain("secret");
  }

  @Test
  void problemIsSentAsAProblemDocument() {
    HttpResponse<String> response = get("/api", "taken");
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(response.body())
        .isEqualTo("{\"type\":\"https://example.com/taken\",\"title\":\"Name taken\","
            + "\"status\":409,\"detail\":\"ann is taken\",\"name\":\"ann\",\"tries\":3,"
            + "\"final\":true}");
    assertThat(logged()).isEmpty();
  }

  @Test
  void nothingIsAProblemThatSaysNoMoreThanTheStatus() {
    assertThat(get("/files", "file").body())
        .isEqualTo("{\"title\":\"Not Found\",\"status\":404,\"detail\":\"Not Found\"}");
  }

  @Test
  void valueIsSentAsJsonAndWhatTheServerFailedAtIsLogged() {
    HttpResponse<String> response = get("/api", "other");
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(response.headers().firstValue("X-Template")).hasValue("/api");
    assertThat(response.body()).isEqualTo("{\"text\":\"GET failed\"}");
    assertThat(logged())
        .singleElement()
        .asString()
        .startsWith("GET /api failed, and was answered by a handler: id ");
  }

  @Test
  void problemOfTheServerTellsTheIdUnderWhichItIsLogged() {
    HttpResponse<String> response = get("/files", "down");
    assertThat(response.statusCode()).isEqualTo(503);
    String id = JsonMapper.shared().readTree(response.body()).path("id").asString();
    assertThat(id).isNotEmpty();
    assertThat(logged())
        .containsExactly("GET /files failed, and was answered by a handler: id " + id);
  }

  @Test
  void handlerMayRefuse() {
    HttpResponse<String> response = get("/api", "again");
    assertThat(response.statusCode()).isEqualTo(418);
    assertThat(response.body()).contains("\"detail\":\"again\"");
  }

  @Test
  void handlerThatFailsIsNotHandled() {
    HttpResponse<String> response = get("/api", "worse");
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).contains("\"id\":");
    assertThat(log.list.get(0).getThrowableProxy().getSuppressed()).hasSize(1);
  }

  @Test
  void refusalsOfKeywayAreNotHandled() {
    HttpResponse<String> response = api.send("POST", "/files?name=io&number=x");
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).contains("\"errors\":[");
    assertThat(api.send("POST", "/files?name=io&number=1").statusCode()).isEqualTo(502);
    assertThat(api.send("PUT", "/files").statusCode()).isEqualTo(405);
  }

  @Test
  void documentTellsOfThem() {
    JsonNode document =
        JsonMapper.shared().readTree(api.send("GET", "/openapi.json").body());
    JsonNode responses = document.at("/paths/~1files/get/responses");
    assertThat(responses.propertyNames())
        .containsExactlyInAnyOrder("200", "404", "422", "500", "502", "503", "default");
    assertThat(responses.at("/404/description").asString()).isEqualTo("There is no such file.");
    assertThat(responses.at("/422/content").propertyNames())
        .containsExactlyInAnyOrder("application/problem+json", "application/json");
    assertThat(responses.at("/502/content/application~1json/schema/$ref").asString())
        .endsWith("/Report");
  }
}
