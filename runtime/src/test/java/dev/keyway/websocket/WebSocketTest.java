package dev.keyway.websocket;

import static dev.keyway.testing.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyway.HttpException;
import dev.keyway.UnitOfWork;
import dev.keyway.routing.Endpoint;
import dev.keyway.routing.HttpMethod;
import dev.keyway.server.KeywayServer;
import dev.keyway.server.Workers;
import dev.keyway.testing.RawConnection;
import dev.keyway.testing.SocketClient;
import dev.keyway.testing.TestApplication;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connections from the handshake to the end. */
@Timeout(60)
class WebSocketTest {
  private static final String HANDSHAKE = "Upgrade: websocket\r\nConnection: Upgrade\r\n"
      + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";

  private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
  private KeywayServer server;

  @AfterEach
  void stop() {
    server.stop();
  }

  private SocketClient connect(WebSocketHandler handler) {
    return connect(settings -> settings, handler);
  }

  private SocketClient connect(
      UnaryOperator<KeywayServer.Builder> settings, WebSocketHandler handler) {
    serve(settings, handler);
    return SocketClient.connect(server.port(), "/");
  }

  private void serve(UnaryOperator<KeywayServer.Builder> settings, WebSocketHandler handler) {
    server = TestApplication.serve(
        settings,
        new Endpoint(HttpMethod.GET, "/", request -> {
          request.requireHandshake();
          request.closeAtEnd(() -> log.add("closed"));
          request.completeAtEnd(new Unit());
          request.backgroundTasks().add(() -> log.add("task"));
          request.upgrade(handler);
        }),
        new Endpoint(HttpMethod.GET, "/plain", request -> text(request, "plain")));
  }

  private String logged() throws InterruptedException {
    return String.valueOf(log.poll(20, TimeUnit.SECONDS));
  }

  /** What is told how it went. */
  private final class Unit implements UnitOfWork {
    @Override
    public void complete() {
      log.add("complete");
    }

    @Override
    public void failed(Throwable failure) {
      log.add("fail");
    }

    @Override
    public void close() {}
  }

  private static void echo(WebSocketConnection connection) throws Exception {
    while (true) {
      WebSocketMessage message = connection.receive();
      if (message instanceof WebSocketMessage.Text text) {
        connection.sendText(text.text());
      } else if (message instanceof WebSocketMessage.Binary binary) {
        connection.sendBytes(binary.bytes());
      }
    }
  }

  @Test
  void messagesOfEveryLengthComeBack() throws Exception {
    try (SocketClient client = connect(WebSocketTest::echo)) {
      for (int length : new int[] {0, 1, 125, 126, 0xFFFF, 0x10000}) {
        String message = "x".repeat(length);
        assertThat(client.send(message).next()).isEqualTo(message);
      }
      assertThat(client.send("\u00fc\ud83d\ude00").next()).isEqualTo("\u00fc\ud83d\ude00");
      client.socket().sendBinary(ByteBuffer.allocate(300), true).join();
      assertThat(client.next()).isEqualTo("300 bytes");
    }
  }

  @Test
  void fragmentsAreOneMessage() throws Exception {
    try (SocketClient client = connect(WebSocketTest::echo)) {
      client.socket().sendText("a", false).join();
      client.socket().sendPing(ByteBuffer.allocate(3)).join();
      client.socket().sendText("b", false).join();
      assertThat(client.send("c").next()).isEqualTo("abc");
    }
  }

  @Test
  void valuesOfTheRequestEndWhenTheEndpointHasReturned() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    try (SocketClient client = connect(connection -> go.await())) {
      assertThat(log).isEmpty();
      go.countDown();
      assertThat(client.next()).isEqualTo("closed 1000");
      assertThat(List.of(logged(), logged(), logged()))
          .containsExactly("complete", "closed", "task");
    }
  }

  @Test
  void clientThatClosesIsNoFailure() throws Exception {
    try (SocketClient client = connect(WebSocketTest::echo)) {
      client.socket().sendClose(4001, "bye").join();
      assertThat(client.next()).isEqualTo("closed 4001");
      assertThat(List.of(logged(), logged(), logged()))
          .containsExactly("complete", "closed", "task");
    }
  }

  @Test
  void clientThatIsLostIsFailure() throws Exception {
    try (SocketClient client = connect(WebSocketTest::echo)) {
      client.send("1").next();
      client.socket().abort();
      assertThat(List.of(logged(), logged())).containsExactly("fail", "closed");
    }
  }

  @Test
  void endpointLearnsHowTheClientHasClosed() throws Exception {
    WebSocketHandler handler = connection -> {
      try {
        connection.receiveText();
      } catch (WebSocketClosedException closed) {
        log.add(closed.code() + " " + closed.reason());
        assertThat(connection.isOpen()).isFalse();
        assertThat(connection.offerText("late")).isFalse();
        assertThatThrownBy(() -> connection.sendText("late"))
            .isInstanceOf(WebSocketClosedException.class);
      }
    };
    try (SocketClient client = connect(handler)) {
      client.socket().sendClose(4001, "bye").join();
      assertThat(logged()).isEqualTo("4001 bye");
      assertThat(logged()).isEqualTo("complete");
    }
  }

  @Test
  void whatWasSentBeforeClosingIsReceivedFirst() throws Exception {
    WebSocketHandler handler = connection -> {
      connection.sendText("last");
      connection.close(4002, "enough");
      assertThat(connection.isOpen()).isFalse();
      assertThatThrownBy(connection::receiveText).hasMessage("closed with 4002: enough");
    };
    try (SocketClient client = connect(handler)) {
      assertThat(client.next()).isEqualTo("last");
      assertThat(client.next()).isEqualTo("closed 4002 enough");
      assertThat(logged()).isEqualTo("complete");
    }
  }

  @ParameterizedTest
  @CsvSource({"403, 1008 no", "503, 1013 no", "500, 1011 no"})
  void refusalAfterTheHandshakeIsCloseCode(int status, String closed) throws Exception {
    WebSocketHandler handler = connection -> {
      throw new HttpException(status, "no");
    };
    try (SocketClient client = connect(handler)) {
      assertThat(client.next()).isEqualTo("closed " + closed);
      assertThat(List.of(logged(), logged())).containsExactly("fail", "closed");
    }
  }

  @Test
  void failureIsToldWithNothingButItsId() throws Exception {
    WebSocketHandler handler = connection -> {
      throw new IllegalStateException("internal");
    };
    try (SocketClient client = connect(handler)) {
      assertThat(client.next()).matches("closed 1011 id [0-9a-f-]{36}");
    }
  }

  @Test
  void messageThatIsTooLongClosesTheConnection() throws Exception {
    try (SocketClient client = connect(
        settings -> settings.webSockets(WebSocketLimits.defaults().messageLimit(1000)),
        WebSocketTest::echo)) {
      assertThat(client.send("x".repeat(1000)).next()).hasSize(1000);
      client.socket().sendText("x".repeat(1_000_000), true);
      assertThat(client.next()).startsWith("closed 1009");
      assertThat(List.of(logged(), logged())).containsExactly("fail", "closed");
    }
  }

  @Test
  void otherKindOfMessageThanExpectedClosesTheConnection() throws Exception {
    try (SocketClient client = connect(WebSocketConnection::receiveBytes)) {
      assertThat(client.send("text").next()).isEqualTo("closed 1003 bytes are expected");
    }
  }

  @Test
  void closeThatCantBeSentIsRefused() throws Exception {
    WebSocketHandler handler = connection -> {
      assertThatThrownBy(() -> connection.close(1005, ""))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> connection.close(1000, "\u00fc".repeat(62)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> connection.sendText("\ud83d"))
          .isInstanceOf(IllegalArgumentException.class);
      connection.close(4000, "\u00fc".repeat(61));
    };
    try (SocketClient client = connect(handler)) {
      assertThat(client.next()).isEqualTo("closed 4000 " + "\u00fc".repeat(61));
    }
  }

  @Test
  void messagesWaitForAnEndpointThatIsBusy() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    WebSocketHandler handler = connection -> {
      go.await();
      long bytes = 0;
      for (int i = 0; i < 1000; i++) {
        bytes += connection.receiveText().length();
      }
      connection.sendText(bytes + " bytes");
    };
    try (SocketClient client = connect(handler)) {
      String message = "x".repeat(20_000);
      Thread sender = new Thread(() -> {
        for (int i = 0; i < 1000; i++) {
          client.send(message);
        }
      });
      sender.start();
      sender.join(300);
      assertThat(sender.isAlive()).isTrue();
      go.countDown();
      assertThat(client.next()).isEqualTo("20000000 bytes");
    }
  }

  @Test
  void slowClientHoldsWhoeverSendsAndRefusesOffers() throws Exception {
    CountDownLatch full = new CountDownLatch(1);
    WebSocketHandler handler = connection -> {
      byte[] message = new byte[100_000];
      // As much as there is room for, here and on the way.
      for (int refused = 0; refused < 20; ) {
        if (connection.offerBytes(message)) {
          refused = 0;
        } else {
          refused++;
          Thread.sleep(20);
        }
      }
      full.countDown();
      connection.sendBytes(message);
      log.add("sent");
    };
    serve(settings -> settings, handler);
    try (RawConnection client = new RawConnection(server.port())) {
      assertThat(client.request("GET /", HANDSHAKE, "").readHead().status()).isEqualTo(101);
      assertThat(full.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(log.poll(300, TimeUnit.MILLISECONDS)).isNull();
      while (log.peek() == null) {
        client.skip(100_000);
      }
      assertThat(logged()).isEqualTo("sent");
    }
  }

  @Test
  void severalThreadsCanSend() throws Exception {
    WebSocketHandler handler = connection -> {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Thread thread = new Thread(() -> {
          for (int j = 0; j < 200; j++) {
            connection.offerText("x".repeat(j));
          }
        });
        threads.add(thread);
        thread.start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
    };
    try (SocketClient client = connect(handler)) {
      int sum = 0;
      String next;
      while (!(next = client.next()).equals("closed 1000")) {
        sum += next.length();
      }
      assertThat(sum).isEqualTo(4 * 200 * 199 / 2);
    }
  }

  @Test
  void connectionsDontTakeTheWorkersOfRequests() throws Exception {
    List<SocketClient> clients = new ArrayList<>();
    serve(settings -> settings.workers(Workers.platform(1)), WebSocketTest::echo);
    for (int i = 0; i < 5; i++) {
      clients.add(SocketClient.connect(server.port(), "/"));
    }
    try (RawConnection other = new RawConnection(server.port())) {
      assertThat(other.get("/plain").body()).isEqualTo("plain");
      for (SocketClient client : clients) {
        assertThat(client.send("hello").next()).isEqualTo("hello");
      }
    } finally {
      clients.forEach(SocketClient::close);
    }
  }

  @Test
  void tooManyConnectionsAreRefused() throws Exception {
    try (SocketClient client = connect(
            settings -> settings.webSockets(WebSocketLimits.defaults().connectionLimit(1)),
            WebSocketTest::echo);
        RawConnection second = new RawConnection(server.port())) {
      assertThat(client.send("hello").next()).isEqualTo("hello");
      assertThat(second.request("GET /", HANDSHAKE, "").read().status()).isEqualTo(503);
      assertThat(List.of(logged(), logged())).containsExactly("fail", "closed");
      client.socket().sendClose(WebSocket.NORMAL_CLOSURE, "").join();
      assertThat(client.next()).isEqualTo("closed 1000");
      assertThat(logged()).isEqualTo("complete");
      while (handshakeStatus() != 101) {
        Thread.sleep(10);
      }
    }
  }

  private int handshakeStatus() throws Exception {
    try (RawConnection connection = new RawConnection(server.port())) {
      return connection.request("GET /", HANDSHAKE, "").readHead().status();
    }
  }

  @Test
  void idleClientIsAskedForSignsOfLife() throws Exception {
    try (SocketClient client =
        connect(settings -> settings.idleTimeout(Duration.ofMillis(500)), WebSocketTest::echo)) {
      Thread.sleep(1500);
      assertThat(client.send("still here").next()).isEqualTo("still here");
    }
  }

  @Test
  void clientWithoutSignsOfLifeIsGivenUp() throws Exception {
    serve(settings -> settings.idleTimeout(Duration.ofMillis(300)), WebSocketTest::echo);
    try (RawConnection client = new RawConnection(server.port())) {
      assertThat(client.request("GET /", HANDSHAKE, "").readHead().status()).isEqualTo(101);
      assertThat(List.of(logged(), logged())).containsExactly("fail", "closed");
    }
  }

  @Test
  void stoppingServerSaysGoodbyeAndWaitsForEndpoints() throws Exception {
    WebSocketHandler handler = connection -> {
      connection.sendText("ready");
      try {
        connection.receiveText();
      } catch (WebSocketClosedException closed) {
        log.add("told " + closed.code());
        Thread.sleep(200);
      }
    };
    try (SocketClient client = connect(handler)) {
      assertThat(client.next()).isEqualTo("ready");
      server.stop();
      assertThat(log).containsExactly("told 1001", "complete", "closed", "task");
      assertThat(client.next()).isEqualTo("closed 1001 The server is stopping");
    }
  }

  @Test
  void endpointThatDoesntStopIsInterrupted() throws Exception {
    WebSocketHandler handler = connection -> {
      connection.sendText("ready");
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        log.add("interrupted");
      }
    };
    try (SocketClient client =
        connect(settings -> settings.shutdownTimeout(Duration.ofMillis(100)), handler)) {
      assertThat(client.next()).isEqualTo("ready");
      server.stop();
      assertThat(log).contains("interrupted");
    }
  }
}
