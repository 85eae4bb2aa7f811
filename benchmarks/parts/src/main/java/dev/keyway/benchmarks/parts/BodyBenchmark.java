package dev.keyway.benchmarks.parts;

import dev.keyway.json.BodyErrors;
import dev.keyway.json.JsonCodec;
import dev.keyway.json.JsonReader;
import dev.keyway.json.JsonType;
import dev.keyway.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Bodies read and written, beside what Jackson takes with nothing set. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class BodyBenchmark {
  private static final Order ORDER = new Order(
      "Ada Lovelace",
      List.of(new Item("Analytical engine", 1, 99_900), new Item("Punched card", 500, 2)));

  private static final byte[] JSON = """
      {"customer":"Ada Lovelace","items":[{"article":"Analytical engine","quantity":1,"price":99900},\
      {"article":"Punched card","quantity":500,"price":2}]}""".getBytes(StandardCharsets.UTF_8);

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final BodyErrors errors = (pointer, type, message) -> {
    throw new IllegalStateException(message);
  };
  private final JsonReader<Order> reader =
      JsonCodec.standard().reader(JsonType.of(Order.class), "#");
  private final JsonWriter<Order> writer = JsonCodec.standard().writer(JsonType.of(Order.class));
  private final ObjectReader jacksonReader = MAPPER.readerFor(Order.class);
  private final ObjectWriter jacksonWriter = MAPPER.writerFor(Order.class);

  /** An order. */
  public record Order(String customer, List<Item> items) {}

  /** A line of an order. */
  public record Item(String article, int quantity, long price) {}

  /** Keyway, which refuses what Jackson lets through. */
  @Benchmark
  public @Nullable Order read() {
    return reader.read(JSON, errors);
  }

  /** Jackson. */
  @Benchmark
  public @Nullable Order jacksonRead() {
    return jacksonReader.readValue(JSON);
  }

  /** Keyway. */
  @Benchmark
  public byte[] write() {
    return writer.write(ORDER);
  }

  /** Jackson. */
  @Benchmark
  public byte[] jacksonWrite() {
    return jacksonWriter.writeValueAsBytes(ORDER);
  }
}
