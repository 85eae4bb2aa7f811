package dev.keyway.benchmarks.parts;

import dev.keyway.routing.Endpoint;
import dev.keyway.routing.HttpMethod;
import dev.keyway.routing.RequestPath;
import dev.keyway.routing.Router;
import io.undertow.util.PathTemplateMatcher;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From a raw path to the endpoint and its one variable. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class RoutingBenchmark {
  private static final int PATHS = 256;

  /** How many routes there are. */
  @Param({"10", "100", "1000", "10000"})
  public int routes;

  private final String[] paths = new String[PATHS];
  private final PathTemplateMatcher<Integer> matcher = new PathTemplateMatcher<>();

  @SuppressWarnings("NullAway.Init")
  private Router router;

  private int next;

  /** Makes both routers, and paths to ask for in no order. */
  @Setup
  public void prepare() throws IOException, ReflectiveOperationException {
    router = Routers.compile(routes);
    for (int route = 0; route < routes; route++) {
      matcher.add(Routers.template(route), route);
    }
    Random random = new Random(4711);
    for (int i = 0; i < PATHS; i++) {
      paths[i] = Routers.path(random.nextInt(routes));
    }
  }

  private String path() {
    next = (next + 1) % PATHS;
    return paths[next];
  }

  /** Keyway's generated router. */
  @Benchmark
  public @Nullable String generated() {
    RequestPath path = RequestPath.parse(path());
    Endpoint endpoint = router.find(HttpMethod.GET, path);
    return endpoint == null ? null : path.segment(2);
  }

  /** The generated router, but for the reading of the path. */
  @Benchmark
  public Object reading() {
    return RequestPath.parse(path());
  }

  /** Undertow's. */
  @Benchmark
  public @Nullable String pathTemplateMatcher() {
    PathTemplateMatcher.PathMatchResult<Integer> match = matcher.match(path());
    return match == null ? null : match.getParameters().get("id");
  }
}
