package dev.keyway.benchmarks.parts;

import dev.keyway.benchmarks.handwritten.HandWritten;
import dev.keyway.benchmarks.keyway.BenchmarkApi;
import dev.keyway.benchmarks.keyway.BenchmarkApiApplication;
import dev.keyway.benchmarks.service.Credentials;
import dev.keyway.benchmarks.service.PublicKeyFile;
import io.undertow.UndertowOptions;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPublicKey;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.xnio.OptionMap;
import org.xnio.Xnio;
import org.xnio.XnioWorker;

/**
 * A whole request without a network: Undertow parses it, the handler of one of the {@linkplain
 * HandWritten compared servers} answers it, and Undertow writes the answer into an array. Both stay on
 * the IO thread and remember tokens.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init")
public class EndpointBenchmark {
  /** How many requests the IO thread serves in a row, so that to wake it up costs next to nothing. */
  private static final int IN_A_ROW = 1000;

  private static final String ORDER =
      "{\"customer\":\"Ada\",\"items\":[{\"article\":\"Analytical engine\",\"quantity\":2,\"price\":99900}]}";

  /** Who answers. */
  @Param({"Keyway", "by hand"})
  public String server;

  /** What is asked for. */
  @Param({"text", "scope-checked JSON", "typed parameters", "validated body", "scope missing"})
  public String scenario;

  private XnioWorker worker;
  private MemoryConnection connection;
  private byte[] request;

  /** Opens a connection to a server, and asks once to see that the answer is the right one. */
  @Setup
  public void connect() throws IOException, GeneralSecurityException, InterruptedException {
    Path directory = Files.createTempDirectory("keyway-endpoint");
    Credentials.main(new String[] {directory.toString()});
    RSAPublicKey key = PublicKeyFile.read(directory.resolve("key.pem").toString());
    boolean keyway = server.equals("Keyway");
    HttpHandler handler = keyway
        ? BenchmarkApiApplication.create(new BenchmarkApi(key)).handler()
        : HandWritten.handler(key, true);
    request = request(
            keyway ? "/prompt" : "",
            Files.readString(directory.resolve("full.token")),
            Files.readString(directory.resolve("poor.token")))
        .getBytes(StandardCharsets.US_ASCII);
    HttpOpenListener listener = new HttpOpenListener(
        new DefaultByteBufferPool(true, 16 * 1024),
        OptionMap.create(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false));
    listener.setRootHandler(handler);
    worker = Xnio.getInstance().createWorker(OptionMap.EMPTY);
    connection = new MemoryConnection(worker.getIoThread());
    String answer = onIoThread(() -> {
      listener.handleEvent(connection);
      connection.ask(request);
      return connection.answer();
    });
    String status = switch (scenario) {
      case "validated body" -> "201";
      case "scope missing" -> "403";
      default -> "200";
    };
    if (!answer.startsWith("HTTP/1.1 " + status)) {
      throw new IllegalStateException(answer);
    }
  }

  private String request(String prefix, String full, String poor) {
    return switch (scenario) {
      case "text" -> head("GET " + prefix + "/greeting", "");
      case "scope-checked JSON" -> head("GET " + prefix + "/orders/7", bearer(full));
      case "typed parameters" ->
        head(
            "GET " + prefix
                + "/search?text=two%20words&limit=5&active=true&from=2026-01-31&tag=x&tag=y",
            "");
      case "validated body" ->
        head(
                "POST " + prefix + "/orders",
                bearer(full) + "Content-Type: application/json\r\nContent-Length: " + ORDER.length()
                    + "\r\n")
            + ORDER;
      case "scope missing" -> head("GET " + prefix + "/orders/7", bearer(poor));
      default -> throw new IllegalArgumentException(scenario);
    };
  }

  private static String head(String line, String fields) {
    return line + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n";
  }

  private static String bearer(String token) {
    return "Authorization: Bearer " + token + "\r\n";
  }

  /** From the bytes of a request to those of its answer. */
  @Benchmark
  @OperationsPerInvocation(IN_A_ROW)
  public int serve() throws InterruptedException {
    return onIoThread(() -> {
      int bytes = 0;
      for (int i = 0; i < IN_A_ROW; i++) {
        bytes += connection.ask(request);
      }
      return bytes;
    });
  }

  private <T> T onIoThread(Callable<T> task) throws InterruptedException {
    FutureTask<T> future = new FutureTask<>(task);
    connection.getIoThread().execute(future);
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Stops the threads. */
  @TearDown
  public void disconnect() {
    worker.shutdownNow();
  }
}
