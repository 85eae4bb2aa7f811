package dev.keyway.testing;

import dev.keyway.json.JsonCodec;
import dev.keyway.routing.Endpoint;
import dev.keyway.routing.HttpMethod;
import dev.keyway.routing.RequestPath;
import dev.keyway.routing.Router;
import dev.keyway.server.Application;
import dev.keyway.server.Components;
import dev.keyway.server.KeywayServer;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An application of endpoints that a test writes by hand, as generated code would. */
public final class TestApplication extends Application {

  public TestApplication(Components components, Endpoint... endpoints) {
    super("Test", new TemplateRouter(List.of(endpoints)), JsonCodec.standard(), "", components);
  }

  public TestApplication(Endpoint... endpoints) {
    this(new Components(), endpoints);
  }

  /** Serves endpoints on any free port, with the default settings. */
  public static KeywayServer serve(Endpoint... endpoints) {
    return serve(settings -> settings, endpoints);
  }

  /** Serves endpoints on any free port. */
  public static KeywayServer serve(
      UnaryOperator<KeywayServer.Builder> settings, Endpoint... endpoints) {
    return settings
        .apply(KeywayServer.builder(new TestApplication(endpoints))
            .port(0)
            .shutdownTimeout(java.time.Duration.ofSeconds(5)))
        .start();
  }

  /** Compares the segments of templates one by one; the first endpoint that fits is found. */
  private record TemplateRouter(List<Endpoint> endpoints) implements Router {
    @Override
    public @Nullable Endpoint find(HttpMethod method, RequestPath path) {
      for (Endpoint endpoint : endpoints) {
        if (endpoint.method() == method && fits(endpoint.template(), path)) {
          return endpoint;
        }
      }
      return null;
    }

    private static boolean fits(String template, RequestPath path) {
      String[] segments = template.substring(1).split("/", -1);
      for (int i = 0; i < segments.length; i++) {
        if (segments[i].endsWith(":path}")) {
          return path.size() > i;
        }
        if (i >= path.size()) {
          return false;
        }
        boolean variable = segments[i].startsWith("{");
        if (variable ? path.isEmpty(i) : !path.is(i, segments[i])) {
          return false;
        }
      }
      return path.size() == segments.length;
    }
  }
}
