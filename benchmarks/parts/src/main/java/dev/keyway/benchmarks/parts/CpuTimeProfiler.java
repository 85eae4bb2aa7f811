package dev.keyway.benchmarks.parts;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The CPU time of the whole JVM for each operation, which other programs on the machine don't add to:
 * {@code -prof dev.keyway.benchmarks.parts.CpuTimeProfiler}. The collector's time is in it.
 */
public final class CpuTimeProfiler implements InternalProfiler {
  private long before;

  @Override
  public String getDescription() {
    return "CPU time of the JVM";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = cpuTime();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double time = cpuTime() - before;
    return List.of(new ScalarResult(
        "cpu", time / result.getMetadata().getAllOps(), "ns/op", AggregationPolicy.AVG));
  }

  private static long cpuTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
