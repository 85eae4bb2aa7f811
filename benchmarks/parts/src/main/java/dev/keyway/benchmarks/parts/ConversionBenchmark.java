package dev.keyway.benchmarks.parts;

import dev.keyway.request.PercentDecoder;
import dev.keyway.request.TextConverter;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Texts of parameters to values, beside what the JDK takes, which accepts more. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@SuppressWarnings("FieldMayBeFinal") // a constant would be converted once, by the compiler
public class ConversionBenchmark {
  private String number = "4711";
  private String date = "2026-01-31";
  private String uuid = "123e4567-e89b-12d3-a456-426614174000";
  private String encoded = "two%20words";

  /** Keyway. */
  @Benchmark
  public Integer integer() {
    return TextConverter.INTEGER.convert(number);
  }

  /** The JDK. */
  @Benchmark
  public int jdkInteger() {
    return Integer.parseInt(number);
  }

  /** Keyway. */
  @Benchmark
  public LocalDate date() {
    return TextConverter.LOCAL_DATE.convert(date);
  }

  /** The JDK. */
  @Benchmark
  public LocalDate jdkDate() {
    return LocalDate.parse(date);
  }

  /** Keyway. */
  @Benchmark
  public UUID uuid() {
    return TextConverter.UUID.convert(uuid);
  }

  /** The JDK. */
  @Benchmark
  public UUID jdkUuid() {
    return UUID.fromString(uuid);
  }

  /** Keyway. */
  @Benchmark
  public @Nullable String percentDecoded() {
    return PercentDecoder.decode(encoded, 0, encoded.length(), true);
  }
}
