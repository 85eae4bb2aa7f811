package dev.keyway.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.testing.JavacRun;
import dev.keyway.processor.testing.RunningApi;
import dev.keyway.processor.testing.SocketClient;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages of WebSockets that are JSON. */
@Timeout(60)
class MessagesTest {
  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "behaviour", "messages");
    api = RunningApi.start(JavacRun.sources(sources), directory, "messages.TalksApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @BeforeEach
  void forget() {
    log();
  }

  private static String log() {
    return api.send("GET", "/log").body();
  }

  /** Connections of other tests may end meanwhile. */
  private static void awaitLog(String entry) throws InterruptedException {
    while (!log().contains(entry)) {
      Thread.sleep(10);
    }
  }

  @Test
  void messagesAreWrittenByTheirDeclaredType() throws Exception {
    try (SocketClient client = SocketClient.connect(api, "/talk")) {
      client.send("{\"text\":\"h\u00fc\",\"times\":2,\"unknown\":true}");
      assertThat(client.next()).isEqualTo("{\"text\":\"h\u00fc\"}");
      assertThat(client.next()).isEqualTo("{\"text\":\"h\u00fc\"}");
    }
  }

  @Test
  void othersAreToldInTheSameWay() throws Exception {
    try (SocketClient one = SocketClient.connect(api, "/talk");
        SocketClient two = SocketClient.connect(api, "/talk")) {
      one.send("{\"text\":\"here\",\"times\":1}").next();
      two.send("{\"text\":\"here\",\"times\":1}").next();
      api.send("GET", "/tell?text=all");
      assertThat(one.next()).isEqualTo("{\"text\":\"all\"}");
      assertThat(two.next()).isEqualTo("{\"text\":\"all\"}");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"text\":\" \",\"times\":1} | /text must not be blank",
        "{\"text\":\"x\",\"times\":4} | /times must be at most 3",
        "{\"text\":\"x\",\"times\":\"1\"} | /times must be an integer",
        "{\"text\":\"x\"} | /times is required",
        "[] | The message must be an object",
        "null | The message must not be null",
        "`` | The message is not valid JSON",
      })
  void messageThatIsNotValidClosesTheConnectionAndIsToldWhere(String message, String reason)
      throws Exception {
    try (SocketClient client = SocketClient.connect(api, "/talk")) {
      assertThat(client.send(message).next()).isEqualTo("closed 1007 " + reason);
      awaitLog("failed ValidationException");
    }
  }

  @Test
  void messageThatIsNestedTooDeepIsTooBig() throws Exception {
    try (SocketClient client = SocketClient.connect(api, "/talk")) {
      assertThat(client.send("[".repeat(65)).next())
          .startsWith("closed 1009 The JSON is nested more than 64 levels deep");
    }
  }

  @Test
  void messageThatIsNoJsonIsToldSo() throws Exception {
    try (SocketClient client = SocketClient.connect(api, "/talk")) {
      assertThat(client.send("{\"text\"").next())
          .startsWith("closed 1007 The message is not valid JSON");
    }
  }

  @Test
  void schemaOfMessagesThatHaveNoNameIsFound() throws Exception {
    try (SocketClient client = SocketClient.connect(api, "/lists")) {
      client.send("[{\"text\":\"x\",\"times\":1},{\"text\":\"x\",\"times\":true}]");
      assertThat(client.next()).isEqualTo("closed 1007 /1/times must be an integer");
    }
  }

  @Test
  void endpointThatCatchesWhatIsNotValidGoesOn() throws Exception {
    try (SocketClient client = SocketClient.connect(api, "/patient")) {
      assertThat(client.send("[{\"text\":\"\",\"times\":5}]").next())
          .isEqualTo("{\"text\":\"2 mistakes\"}");
      assertThat(client.send("[]").next()).isEqualTo("{\"text\":\"0 received\"}");
    }
  }

  @Test
  void messagesCanBeWhateverJsonIs() throws Exception {
    try (SocketClient client = SocketClient.connect(api, "/any")) {
      assertThat(client.send("{\"echo\":[1,{\"a\":\"b\"}]}").next()).isEqualTo("[1,{\"a\":\"b\"}]");
    }
  }

  @Test
  void bytesAreRefusedWhereJsonIsExpected() throws Exception {
    try (SocketClient client = SocketClient.connect(api, "/talk")) {
      client.socket().sendBinary(ByteBuffer.wrap(new byte[] {'{', '}'}), true).join();
      assertThat(client.next()).isEqualTo("closed 1003 a text is expected");
    }
  }

  @Test
  void messagesAreRefusedWhereNothingIsExpected() throws Exception {
    try (SocketClient client = SocketClient.connect(api, "/news")) {
      assertThat(client.next()).isEqualTo("{\"text\":\"news\"}");
      client.send("{}");
      assertThat(client.next()).isEqualTo("closed 1003 nothing is expected");
    }
  }

  @Test
  void clientThatLeavesIsNoFailure() throws Exception {
    try (SocketClient client = SocketClient.connect(api, "/talk")) {
      client.socket().sendClose(1000, "").join();
      awaitLog("complete");
    }
  }

  @Test
  void documentTellsWhatGoesThrough() {
    assertThat(api.resource("openapi.json").replaceAll("\\s+", ""))
        .contains("\"x-websocket-messages\":{"
            + "\"fromClient\":{\"$ref\":\"#/components/schemas/Said\"},"
            + "\"fromServer\":{\"$ref\":\"#/components/schemas/Told\"}}");
  }
}
