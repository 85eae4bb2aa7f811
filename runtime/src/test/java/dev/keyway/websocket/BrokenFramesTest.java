package dev.keyway.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.routing.Endpoint;
import dev.keyway.routing.HttpMethod;
import dev.keyway.server.KeywayServer;
import dev.keyway.testing.RawConnection;
import dev.keyway.testing.TestApplication;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frames that RFC 6455 forbids, on the wire. */
@Timeout(60)
class BrokenFramesTest {
  private static final String HANDSHAKE = "Upgrade: websocket\r\nConnection: Upgrade\r\n"
      + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";

  private final KeywayServer server = TestApplication.serve(
      settings -> settings.webSockets(WebSocketLimits.defaults().messageLimit(4)),
      new Endpoint(HttpMethod.GET, "/", request -> {
        request.requireHandshake();
        request.upgrade(BrokenFramesTest::echo);
      }));

  private static void echo(WebSocketConnection connection) throws Exception {
    while (true) {
      connection.sendText(connection.receiveText());
    }
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private RawConnection connect() throws IOException {
    RawConnection client = new RawConnection(server.port());
    assertThat(client.request("GET /", HANDSHAKE, "").readHead().status()).isEqualTo(101);
    return client;
  }

  private static void send(RawConnection client, String hex) throws IOException {
    StringBuilder bytes = new StringBuilder();
    for (byte octet : HexFormat.of().parseHex(hex.replace(" ", ""))) {
      bytes.append((char) (octet & 0xFF));
    }
    client.send(bytes.toString());
  }

  /** The code and reason of the close frame that must come next. */
  private static String closed(RawConnection client) throws IOException {
    String head = client.readBytes(2);
    assertThat(head.charAt(0)).isEqualTo((char) 0x88);
    String payload = client.readBytes(head.charAt(1));
    return ((payload.charAt(0) << 8) | payload.charAt(1)) + " " + payload.substring(2);
  }

  @ParameterizedTest
  @CsvSource({
    "81 02 68 69, 1002 a frame isn't masked",
    "c1 80 00000000, 1002 a reserved bit is set",
    "83 80 00000000, 1002 the opcode is unknown",
    "8b 80 00000000, 1002 the opcode is unknown",
    "80 80 00000000, 1002 there is nothing to continue",
    "01 80 00000000 81 80 00000000, 1002 a message begins within another one",
    "09 80 00000000, 1002 a control frame is in fragments",
    "89 fe 007e 00000000, 1002 a control frame is too long",
    "81 fe 0001 00000000 41, 1002 a length could be shorter",
    "81 ff ffffffffffffffff 00000000, 1002 a length is negative",
    "88 81 00000000 03, 1002 half a close code",
    "88 82 00000000 03ed, 1002 a close code that can't be sent",
    "81 82 00000000 c328, 1007 a text isn't UTF-8",
    "88 84 00000000 03e8c328, 1007 a text isn't UTF-8",
    "81 ff 0000000100000000 00000000, 1009 a message has more than 4 bytes",
    "01 83 00000000 616263 80 82 00000000, 1009 a message has more than 4 bytes",
  })
  void brokenFrameClosesTheConnectionWithItsReason(String hex, String reason) throws IOException {
    try (RawConnection client = connect()) {
      send(client, hex);
      assertThat(closed(client)).isEqualTo(reason);
      assertThat(client.isClosedWithin(10_000)).isTrue();
    }
  }

  @Test
  void messageMayComeByteByByteAndPingsBetweenItsFragments() throws Exception {
    try (RawConnection client = connect()) {
      for (String octet : "01 81 01020304 69 89 81 00000000 70 80 81 00000000 69"
          .replace(" ", "")
          .split("(?<=\\G..)", -1)) {
        send(client, octet);
      }
      assertThat(client.readBytes(3)).isEqualTo("\u008a\u0001p");
      assertThat(client.readBytes(4)).isEqualTo("\u0081\u0002hi");
    }
  }

  @Test
  void framesBehindTheHandshakeAreRead() throws Exception {
    try (RawConnection client = new RawConnection(server.port())) {
      client.send(
          "GET / HTTP/1.1\r\nHost: test\r\n" + HANDSHAKE + "\r\n\r\n" + "\u0081\u0082\0\0\0\0hi");
      assertThat(client.readHead().status()).isEqualTo(101);
      assertThat(client.readBytes(4)).isEqualTo("\u0081\u0002hi");
    }
  }
}
