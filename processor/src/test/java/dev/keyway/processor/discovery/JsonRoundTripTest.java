package dev.keyway.processor.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.keyway.json.JsonCodec;
import dev.keyway.processor.emit.openapi.OpenApiEmitter;
import dev.keyway.processor.model.HttpMethod;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.plan.OpenApiPlan;
import dev.keyway.processor.plan.OperationPlan;
import dev.keyway.processor.plan.OperationPlan.SuccessPlan;
import dev.keyway.processor.testing.Declared;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds the schemas of sample types against what the runtime really writes and reads. */
class JsonRoundTripTest {
  private static final Path SAMPLES =
      Path.of("src", "test", "resources", "json", "samples", "Samples.java");
  private static final JsonMapper MAPPER = JsonMapper.shared();

  @TempDir
  static Path classes;

  private static URLClassLoader loader;
  private static JsonReading reading;

  /** A sample with the names it has. */
  private record Sample(Object value) {
    String name() {
      return value.getClass().getSimpleName();
    }

    @Override
    public String toString() {
      return name();
    }
  }

  @BeforeAll
  static void compile() throws IOException {
    reading = JsonReading.of(Files.readString(SAMPLES), Optional.of(classes));
    assertThat(reading.reported()).isEmpty();
    loader = new URLClassLoader(new URL[] {classes.toUri().toURL()});
  }

  @AfterAll
  static void close() throws IOException {
    loader.close();
  }

  static List<Sample> records() throws ReflectiveOperationException {
    return samples("records");
  }

  static List<Sample> all() throws ReflectiveOperationException {
    List<Sample> all = new ArrayList<>(samples("records"));
    all.addAll(samples("others"));
    return all;
  }

  private static List<Sample> samples(String method) throws ReflectiveOperationException {
    Method samples = loader.loadClass("samples.Samples").getDeclaredMethod(method);
    samples.setAccessible(true);
    return ((List<?>) samples.invoke(null)).stream().<Sample>map(Sample::new).toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void schemaIsThatOfWhatIsWritten(Sample sample) {
    JsonNode written = write(sample);
    JsonNode document = closed(document("output" + sample.name()));

    assertThat(problems(document, written)).isEmpty();
    List<String> members = new ArrayList<>(schema(document).path("properties").propertyNames());
    List<String> found = new ArrayList<>(written.propertyNames());
    if (schema(document).path("additionalProperties").isObject()) {
      found.retainAll(members);
    }
    members.removeIf(member -> !written.has(member) && !isRequired(document, member));
    assertThat(found).isEqualTo(members);
  }

  @ParameterizedTest
  @MethodSource("records")
  void whatIsWrittenIsReadAndHasTheSchemaOfTheRequest(Sample sample) {
    JsonNode written = write(sample);

    assertThat(problems(document("input" + sample.name()), written)).isEmpty();
    assertThat(accepts(sample, written)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("records")
  void membersAreRequiredWhereTheRuntimeRequiresThem(Sample sample) {
    JsonNode document = document("input" + sample.name());
    for (String name : write(sample).propertyNames()) {
      ObjectNode without = ((ObjectNode) write(sample)).without(name);
      assertThat(problems(document, without).isEmpty())
          .describedAs("%s without %s is valid", sample, name)
          .isEqualTo(accepts(sample, without));
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void unknownMembersAreRefusedWhereTheSchemaForbidsThem(Sample sample) {
    ObjectNode more = ((ObjectNode) write(sample)).put("never heard of", 1);
    assertThat(problems(document("input" + sample.name()), more).isEmpty())
        .isEqualTo(accepts(sample, more));
  }

  @ParameterizedTest
  @MethodSource("records")
  void membersBesideTheOthersAreReadAsTheSchemaSays(Sample sample) {
    JsonNode document = document("input" + sample.name());
    for (String name : List.of("x", "more", "gone", "never heard of")) {
      boolean known = schema(document).path("properties").has(name)
          && !schema(document).at("/properties/" + name + "/readOnly").asBoolean();
      for (String value : known ? List.<String>of() : List.of("null", "1", "{}", "[1]")) {
        ObjectNode more = ((ObjectNode) write(sample)).set(name, MAPPER.readTree(value));
        assertThat(accepts(sample, more))
            .describedAs("%s with %s: %s is valid", sample, name, value)
            .isEqualTo(problems(document, more).isEmpty());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void aliasesAreReadInPlaceOfNamesAndNotBesideThem(Sample sample) {
    JsonNode properties = schema(document("input" + sample.name())).path("properties");
    for (String name : write(sample).propertyNames()) {
      for (JsonNode alias : properties.path(name).path("x-aliases")) {
        ObjectNode both = (ObjectNode) write(sample);
        both.set(alias.asString(), both.get(name));
        assertThat(accepts(sample, both)).isFalse();
        assertThat(accepts(sample, both.without(name))).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void membersAreNullableWhereTheRuntimeTakesNull(Sample sample) {
    JsonNode document = document("input" + sample.name());
    for (String name : write(sample).propertyNames()) {
      JsonNode type = schema(document).path("properties").path(name);
      if (type.isEmpty()) {
        // Any value is valid but null, for which JSON Schema has no short form.
        continue;
      }
      ObjectNode withNull = ((ObjectNode) write(sample)).putNull(name);
      assertThat(problems(document, withNull).isEmpty())
          .describedAs("%s with null as %s is valid", sample, name)
          .isEqualTo(accepts(sample, withNull));
    }
  }

  private static JsonNode write(Sample sample) {
    return MAPPER.readTree(write(sample.value()));
  }

  @SuppressWarnings("unchecked")
  private static byte[] write(Object value) {
    Class<Object> type = (Class<Object>) value.getClass();
    return JsonCodec.standard().writer(dev.keyway.json.JsonType.of(type)).write(value);
  }

  private static boolean accepts(Sample sample, JsonNode body) {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    Object read = JsonCodec.standard()
        .reader(dev.keyway.json.JsonType.of(sample.value().getClass()), "")
        .read(bytes, (pointer, type, message) -> {});
    return read != null;
  }

  /** The OpenAPI document of an operation that answers with the type. */
  private static JsonNode document(String name) {
    JsonType type = reading.type(name);
    OperationPlan operation = new OperationPlan(
        HttpMethod.GET,
        "/",
        "get",
        List.of(),
        "",
        "",
        false,
        List.of(),
        Optional.empty(),
        new SuccessPlan(200, Declared.json(type), ""),
        List.of(),
        List.of(),
        Optional.empty());
    JsonNode document = MAPPER.readTree(OpenApiEmitter.emit(
        new OpenApiPlan("T", "1", "", List.of(operation), List.of(), reading.objects())));
    return document;
  }

  /** The document, with schemas that have all members there may be. */
  private static JsonNode closed(JsonNode document) {
    for (JsonNode schema : document.path("components").path("schemas")) {
      boolean open = schema.path("additionalProperties").isObject();
      if (schema.has("properties") && !open && schema instanceof ObjectNode object) {
        object.put("additionalProperties", false);
      }
    }
    return document;
  }

  private static String reference(JsonNode document) {
    return document
        .at("/paths/~1/get/responses/200/content/application~1json/schema/$ref")
        .asString();
  }

  private static JsonNode schema(JsonNode document) {
    return document.at(reference(document).substring(1));
  }

  private static boolean isRequired(JsonNode document, String member) {
    return schema(document)
        .path("required")
        .valueStream()
        .anyMatch(name -> name.asString().equals(member));
  }

  private static List<String> problems(JsonNode document, JsonNode value) {
    ObjectNode schema = MAPPER.createObjectNode();
    schema.put("$ref", reference(document));
    schema.set("components", document.path("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema)
        .validate(
            value.toString(),
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }
}
