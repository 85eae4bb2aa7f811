package dev.keyway.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.routing.Endpoint;
import dev.keyway.routing.HttpMethod;
import dev.keyway.server.KeywayServer;
import dev.keyway.server.TrustedProxies;
import dev.keyway.server.Workers;
import dev.keyway.testing.RawConnection;
import dev.keyway.testing.SocketClient;
import dev.keyway.testing.TestApplication;
import io.undertow.Handlers;
import io.undertow.Undertow;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connections through what stands between a client and the application. */
@Timeout(60)
class WebSocketPlacesTest {
  private static final String HANDSHAKE = "Upgrade: websocket\r\nConnection: Upgrade\r\n"
      + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir
  private Path directory;

  private final BlockingQueue<String> log = new LinkedBlockingQueue<>();

  private final TestApplication application = new TestApplication(endpoint());

  private Endpoint endpoint() {
    return new Endpoint(HttpMethod.GET, "/echo", request -> {
      request.requireHandshake();
      request.upgrade(this::echo);
    });
  }

  private void echo(WebSocketConnection connection) throws Exception {
    try {
      while (true) {
        connection.sendText(connection.receiveText());
      }
    } catch (WebSocketClosedException closed) {
      log.add("closed " + closed.code() + " on " + Thread.currentThread().getName());
    }
  }

  private static int port(Undertow server) {
    return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
  }

  @Test
  void connectsBelowThePrefixOfAnotherServerAndIsClosedBeforeThatStops() throws Exception {
    Undertow server = Undertow.builder()
        .addHttpListener(0, "127.0.0.1")
        .setHandler(Handlers.path().addPrefixPath("/talks", application.handler()))
        .build();
    server.start();
    try (SocketClient client = SocketClient.connect(port(server), "/talks/echo")) {
      assertThat(client.send("hello").next()).isEqualTo("hello");
      application.closeWebSockets();
      assertThat(application.awaitWebSockets(Duration.ofSeconds(20))).isTrue();
      assertThat(log.poll()).startsWith("closed 1001 ");
      assertThat(client.next()).startsWith("closed 1001 ");
      try (RawConnection late = new RawConnection(port(server))) {
        late.request("GET /talks/echo", HANDSHAKE, "");
        assertThat(late.readHead().status()).isEqualTo(101);
        assertThat(late.readBytes(4)).isEqualTo("\u0088\u0018\u0003\u00e9");
      }
    } finally {
      server.stop();
      application.close();
    }
  }

  @Test
  void connectsOverTlsFromPagesOfTheSameOrigin() throws Exception {
    KeyStore keys = selfSigned();
    Undertow server = Undertow.builder()
        .addHttpsListener(0, "127.0.0.1", context(keys))
        .setHandler(application.handler())
        .build();
    server.start();
    int port = port(server);
    try {
      assertThat(overTls(keys, port, "Origin: https://127.0.0.1:" + port))
          .startsWith("HTTP/1.1 101 ")
          .endsWith("\u0081\u0002hi");
      assertThat(overTls(keys, port, "Origin: http://127.0.0.1:" + port))
          .startsWith("HTTP/1.1 403 ");
    } finally {
      server.stop();
      application.close();
    }
  }

  /** Connects and says hi; what comes back until that is answered, or the connection is closed. */
  private static String overTls(KeyStore keys, int port, String origin) throws Exception {
    try (SSLSocket socket =
        (SSLSocket) context(keys).getSocketFactory().createSocket("127.0.0.1", port)) {
      socket.setSoTimeout(10_000);
      String head = "GET /echo HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + HANDSHAKE + origin
          + "\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      StringBuilder answer = new StringBuilder();
      while (answer.indexOf("\r\n\r\n") < 0) {
        answer.append((char) in.read());
      }
      if (answer.indexOf(" 101 ") > 0) {
        byte[] hi = {(byte) 0x81, (byte) 0x82, 0, 0, 0, 0, 'h', 'i'};
        socket.getOutputStream().write(hi);
        for (int i = 0; i < 4; i++) {
          answer.append((char) in.read());
        }
      }
      return answer.toString();
    }
  }

  private KeyStore selfSigned() throws Exception {
    Path file = directory.resolve("keys.p12");
    Process keytool = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "server",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=ip:127.0.0.1",
            "-keystore",
            file.toString(),
            "-storetype",
            "PKCS12",
            "-storepass",
            new String(PASSWORD))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    return keys;
  }

  private static SSLContext context(KeyStore keys) throws Exception {
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", keys.getCertificate("server"));
    TrustManagerFactory others =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    others.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), others.getTrustManagers(), null);
    return context;
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.0/8, https://chat.example.com, 101",
    "127.0.0.0/8, http://chat.example.com, 403",
    "127.0.0.0/8, https://test, 403",
    "10.0.0.0/8, https://chat.example.com, 403",
    "10.0.0.0/8, http://test, 101",
  })
  void originIsTheOneThatTrustedProxiesTellOf(String proxies, String origin, int status)
      throws IOException {
    try (KeywayServer server = TestApplication.serve(
            settings -> settings.trustedProxies(TrustedProxies.xForwarded(proxies)), endpoint());
        RawConnection client = new RawConnection(server.port())) {
      client.request(
          "GET /echo",
          HANDSHAKE + "X-Forwarded-For: 192.0.2.1\r\nX-Forwarded-Proto: https\r\n"
              + "X-Forwarded-Host: chat.example.com\r\nOrigin: " + origin,
          "");
      assertThat(client.readHead().status()).isEqualTo(status);
    }
  }

  @Test
  void endpointHasAThreadOfItsOwn() throws Exception {
    assertThat(threadOfEndpoint(Workers.platform(1))).endsWith(" on keyway-websocket");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void endpointHasAVirtualThreadWhereWorkersAreVirtual() throws Exception {
    assertThat(threadOfEndpoint(Workers.virtual())).doesNotContain("keyway-websocket");
  }

  private String threadOfEndpoint(Workers workers) throws Exception {
    try (KeywayServer server =
            TestApplication.serve(settings -> settings.workers(workers), endpoint());
        SocketClient client = SocketClient.connect(server.port(), "/echo")) {
      assertThat(client.send("hello").next()).isEqualTo("hello");
      client.socket().sendClose(4000, "").join();
      return String.valueOf(log.poll(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void messagesThatHaveArrivedAreHandledBeforeTheEndpointLearnsOfTheStop() throws Exception {
    Endpoint slow = new Endpoint(HttpMethod.GET, "/slow", request -> {
      request.requireHandshake();
      request.upgrade(connection -> {
        try {
          connection.sendText("ready");
          while (connection.isOpen()) {
            Thread.sleep(10);
          }
          while (true) {
            log.add(connection.receiveText());
          }
        } catch (WebSocketClosedException closed) {
          log.add("closed " + closed.code());
        }
      });
    });
    try (KeywayServer server = TestApplication.serve(slow);
        SocketClient client = SocketClient.connect(server.port(), "/slow")) {
      assertThat(client.next()).isEqualTo("ready");
      client.send("one").send("two");
      // Pongs come behind what was sent before the ping.
      client.socket().sendPing(ByteBuffer.allocate(1)).join();
      assertThat(client.pongs()).isEqualTo(1);
      server.stop();
      assertThat(log).containsExactly("one", "two", "closed 1001");
    }
  }
}
