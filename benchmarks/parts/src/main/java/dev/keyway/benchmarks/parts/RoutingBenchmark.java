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
import org.openjdk.jmh.infra.Blackhole;

/** From a raw path to the endpoint and all its variables. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init")
public class RoutingBenchmark {
  private static final int PATHS = 256;

  /** Which routes. */
  @Param({"THINGS", "GITHUB"})
  public RouteSet set;

  /** How many routes there are. */
  @Param({"10", "100", "1000", "10000"})
  public int routes;

  private final String[] paths = new String[PATHS];
  private final RequestPath[] read = new RequestPath[PATHS];
  private final int[][] segments = new int[PATHS][];
  private final String[][] names = new String[PATHS][];
  private final PathTemplateMatcher<Integer> matcher = new PathTemplateMatcher<>();
  private Router router;
  private int next;

  /** Makes both routers, and paths to ask for in no order; each must find all of them. */
  @Setup
  public void prepare() throws IOException, ReflectiveOperationException {
    router = Routers.compile(set, routes);
    for (int route = 0; route < routes; route++) {
      matcher.add(set.template(route), route);
    }
    Random random = new Random(4711);
    for (int i = 0; i < PATHS; i++) {
      int route = random.nextInt(routes);
      paths[i] = set.path(route);
      read[i] = RequestPath.parse(paths[i]);
      segments[i] = set.variableSegments(route);
      names[i] = set.variables(route).toArray(String[]::new);
      if (router.find(HttpMethod.GET, read[i]) == null
          || matcher.match(paths[i]).getValue() != route) {
        throw new IllegalStateException(paths[i]);
      }
    }
  }

  private int next() {
    next = (next + 1) % PATHS;
    return next;
  }

  /** Keyway's generated router, and the reading of the path, which comes before it. */
  @Benchmark
  public @Nullable Endpoint generated(Blackhole variables) {
    int i = next();
    return find(RequestPath.parse(paths[i]), i, variables);
  }

  /** The same for paths that were read before, as Undertow has read those that its matcher gets. */
  @Benchmark
  public @Nullable Endpoint generatedForReadPath(Blackhole variables) {
    int i = next();
    return find(read[i], i, variables);
  }

  private @Nullable Endpoint find(RequestPath path, int i, Blackhole variables) {
    Endpoint endpoint = router.find(HttpMethod.GET, path);
    for (int segment : segments[i]) {
      variables.consume(path.segment(segment));
    }
    return endpoint;
  }

  /** The reading of a path. */
  @Benchmark
  public Object reading() {
    return RequestPath.parse(paths[next()]);
  }

  /** Undertow's, which gets paths that Undertow has read and checked. */
  @Benchmark
  public Integer pathTemplateMatcher(Blackhole variables) {
    int i = next();
    PathTemplateMatcher.PathMatchResult<Integer> match = matcher.match(paths[i]);
    for (String name : names[i]) {
      variables.consume(match.getParameters().get(name));
    }
    return match.getValue();
  }
}
