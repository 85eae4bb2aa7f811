package dev.keyway.benchmarks.compile;

import dev.keyway.benchmarks.compile.Compilation.Mode;
import dev.keyway.benchmarks.compile.Compilation.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Measures what Keyway adds to a warm javac, for APIs of several sizes, and prints a table.
 *
 * <p>All compilations run in one JVM, as in a build daemon or an IDE. After some that aren't counted,
 * each round compiles the same sources in every {@link Mode}, one after the other, so that whatever else
 * runs on the machine meets all of them alike. The table has the medians.
 */
public final class CompileBenchmark {
  private static final List<Integer> SIZES = List.of(10, 100, 1000, 5000);

  /** The target: what 1000 endpoints may add. */
  private static final int TARGET_ENDPOINTS = 1000;

  private static final double TARGET_SECONDS = 3;

  /** About how many endpoints are compiled before anything counts, and then for each size. */
  private static final int WARM_UP = 6000;

  private static final int MEASURED = 10_000;
  private static final int MIN_ROUNDS = 5;
  private static final int MAX_ROUNDS = 50;

  private final Path directory;

  private CompileBenchmark(Path directory) {
    this.directory = directory;
  }

  /**
   * Runs the benchmark.
   *
   * @param args the numbers of endpoints; none for those of the published table
   */
  public static void main(String[] args) throws IOException {
    List<Integer> sizes =
        args.length == 0 ? SIZES : List.of(args).stream().map(Integer::valueOf).toList();
    Path directory = Files.createTempDirectory("keyway-benchmark");
    System.out.printf(
        "JDK %s (%s), %d processors, %s%n%n",
        Runtime.version(),
        System.getProperty("java.vendor"),
        Runtime.getRuntime().availableProcessors(),
        directory);
    new CompileBenchmark(directory).run(sizes);
  }

  private void run(List<Integer> sizes) throws IOException {
    warmUp();
    List<Result> results = new ArrayList<>();
    for (int size : sizes) {
      results.add(measure(size));
    }
    print("CPU time of the compiling thread", results, Time::cpu);
    print("Time on the clock", results, Time::wall);
    results.stream()
        .filter(result -> result.endpoints() == TARGET_ENDPOINTS)
        .forEach(CompileBenchmark::compareWithTarget);
  }

  private void warmUp() throws IOException {
    int size = 500;
    Compilation compilation = compilation(size);
    for (int compiled = 0; compiled < WARM_UP; compiled += size) {
      for (Mode mode : Mode.values()) {
        compilation.run(mode);
      }
    }
  }

  private Result measure(int endpoints) throws IOException {
    Compilation compilation = compilation(endpoints);
    Map<Mode, List<Time>> times = new EnumMap<>(Mode.class);
    int rounds = Math.max(MIN_ROUNDS, Math.min(MAX_ROUNDS, MEASURED / endpoints));
    // The first round isn't counted: it has what is new about this size.
    for (int round = 0; round <= rounds; round++) {
      for (Mode mode : Mode.values()) {
        Time time = compilation.run(mode);
        if (round > 0) {
          times.computeIfAbsent(mode, unused -> new ArrayList<>()).add(time);
        }
      }
    }
    return new Result(endpoints, times);
  }

  private Compilation compilation(int endpoints) throws IOException {
    Path sample = directory.resolve(String.valueOf(endpoints));
    return new Compilation(
        SampleApi.write(endpoints, sample.resolve("sources")), sample.resolve("output"));
  }

  /** All that was measured for one size. */
  private record Result(int endpoints, Map<Mode, List<Time>> times) {

    double median(Mode mode, ToDoubleFunction<Time> kind) {
      double[] sorted = times.getOrDefault(mode, List.of()).stream()
          .mapToDouble(kind)
          .sorted()
          .toArray();
      int middle = sorted.length / 2;
      return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** What the processor itself takes, and the compiler to parse and enter what it writes. */
    double processor(ToDoubleFunction<Time> kind) {
      return median(Mode.PROCESSED, kind) - median(Mode.ENTERED, kind);
    }

    /** All that is added, the compilation of the generated code included. */
    double added(ToDoubleFunction<Time> kind) {
      return median(Mode.WITH_KEYWAY, kind) - median(Mode.PLAIN, kind);
    }
  }

  private static void print(String title, List<Result> results, ToDoubleFunction<Time> kind) {
    System.out.println("### " + title + "\n");
    System.out.println(
        "| endpoints | rounds | javac alone | with Keyway | added | of that, processor"
            + " | of that, generated code | added per endpoint | with Keyway / alone |");
    System.out.println("|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    for (Result result : results) {
      double alone = result.median(Mode.PLAIN, kind);
      double with = result.median(Mode.WITH_KEYWAY, kind);
      double added = result.added(kind);
      double processor = result.processor(kind);
      System.out.printf(
          Locale.ROOT,
          "| %d | %d | %.3f s | %.3f s | %.3f s | %.3f s | %.3f s | %.2f ms | %.2f |%n",
          result.endpoints(),
          result.times().getOrDefault(Mode.PLAIN, List.of()).size(),
          alone,
          with,
          added,
          processor,
          added - processor,
          added / result.endpoints() * 1000,
          with / alone);
    }
    System.out.println();
  }

  private static void compareWithTarget(Result result) {
    double added = result.added(Time::wall);
    System.out.printf(
        Locale.ROOT,
        "Target: %d endpoints add less than %.0f s to a warm javac: %s, %.2f s on the clock.%n",
        TARGET_ENDPOINTS,
        TARGET_SECONDS,
        added < TARGET_SECONDS ? "met" : "MISSED",
        added);
  }
}
