package dev.keyway.processor.testing;

import dev.keyway.server.Application;
import dev.keyway.server.KeywayServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An API from source, compiled with the processor and served on a free port. All its answers are held
 * against its own OpenAPI document.
 */
public final class RunningApi implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final URLClassLoader loader;
  private final KeywayServer server;
  private final UnaryOperator<String> resources;
  private final DocumentedAnswers documented;

  private RunningApi(URLClassLoader loader, KeywayServer server, UnaryOperator<String> resources) {
    this.loader = loader;
    this.server = server;
    this.resources = resources;
    this.documented = new DocumentedAnswers(resource("openapi.json"));
  }

  /**
   * Compiles and starts an API.
   *
   * @param sources the files
   * @param directory where class files go
   * @param api the name of the class with {@code @Api}
   * @param jars libraries of its own
   */
  public static RunningApi start(List<Path> sources, Path directory, String api, Path... jars) {
    JavacRun run = JavacRun.of(sources, directory, classPath(List.of(jars)));
    if (!run.successful() || !run.messages().isEmpty()) {
      throw new AssertionError(String.join("\n", run.messages()));
    }
    try {
      List<URL> urls = new ArrayList<>(List.of(run.classes().toUri().toURL()));
      for (Path jar : jars) {
        urls.add(jar.toUri().toURL());
      }
      URLClassLoader loader =
          new URLClassLoader(urls.toArray(URL[]::new), RunningApi.class.getClassLoader());
      Class<?> apiClass = loader.loadClass(api);
      var constructor = apiClass.getDeclaredConstructor();
      constructor.setAccessible(true);
      var create = loader.loadClass(api + "Application").getDeclaredMethod("create", apiClass);
      create.setAccessible(true);
      Application application = (Application) create.invoke(null, constructor.newInstance());
      return new RunningApi(
          loader,
          KeywayServer.builder(application).port(0).start(),
          name -> run.generated().get("META-INF/keyway/" + api + "/" + name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static String[] classPath(List<Path> jars) {
    Stream<String> path =
        Stream.concat(jars.stream().map(Path::toString), Stream.of(JavacRun.CLASS_PATH));
    return new String[] {"-classpath", path.collect(Collectors.joining(File.pathSeparator))};
  }

  /** Where it is served. */
  public URI uri() {
    return URI.create(server.url());
  }

  /** What was generated beside the classes: {@code openapi.json}, {@code security.lock}. */
  public String resource(String name) {
    return resources.apply(name);
  }

  /** Sends a request without body; header names and values in turn. */
  public HttpResponse<String> send(String method, String target, String... headers) {
    return sendBody(method, target, "", headers);
  }

  /**
   * Sends a request without body to an endpoint that chooses status or media type itself, which the
   * document can't know; header names and values in turn.
   */
  public HttpResponse<String> sendUndocumented(String method, String target, String... headers) {
    return exchange(method, target, "", headers);
  }

  /** Sends a request with a body; header names and values in turn. */
  public HttpResponse<String> sendBody(
      String method, String target, String body, String... headers) {
    HttpResponse<String> answer = exchange(method, target, body, headers);
    documented.check(method, target, answer);
    return answer;
  }

  private HttpResponse<String> exchange(
      String method, String target, String body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + target))
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.close();
    try {
      loader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
