package dev.keyway.processor.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.JsonType.Direction;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the runtime makes of the types that are read is held against this in {@link
 * JsonRoundTripTest}.
 */
class JsonTypeReaderTest {
  private static final String IMPORTS = """
      import com.fasterxml.jackson.annotation.*;
      import jakarta.validation.constraints.*;
      import java.math.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.stream.*;
      import org.jspecify.annotations.Nullable;
      """;

  private static JsonReading read(String source) {
    return JsonReading.of(IMPORTS + source);
  }

  private static List<String> names(List<JsonObject.Property> properties) {
    return properties.stream().map(JsonObject.Property::name).toList();
  }

  @Test
  void nullableAndOptionalMembersAreNotRequired() {
    JsonReading reading = read("""
            record User(String name, @Nullable String mail, Optional<Integer> age) {}
            interface Types { User out(); }
            """);
    assertThat(reading.properties("User", Direction.OUTPUT))
        .extracting(JsonObject.Property::required)
        .containsExactly(true, false, false);
    assertThat(reading.properties("User", Direction.OUTPUT).get(2).type())
        .isEqualTo(new JsonType.Nullable(new JsonType.Primitive("integer", Optional.of("int32"))));
  }

  @Test
  void nullableInTypeArgumentsIsKept() {
    JsonReading reading =
        read("interface Types { List<@Nullable Map<String, @Nullable Integer>> out(); }");
    JsonType integer = new JsonType.Primitive("integer", Optional.of("int32"));
    assertThat(reading.type("out"))
        .isEqualTo(new JsonType.ArrayOf(
            new JsonType.Nullable(new JsonType.MapOf(new JsonType.Nullable(integer))), false));
  }

  @Test
  void genericRecordIsReadForEachSetOfArguments() {
    JsonReading reading = read("""
            record Item(String name) {}
            record Page<T>(List<T> items, @Nullable T first, @Nullable Page<T> next) {}
            record Both<A, B>(Page<B> b, A a) {}
            interface Types { Page<Item> items(); Both<Page<String>, Item> both(); }
            """);
    assertThat(reading.objects())
        .extracting(object -> object.type().simpleText())
        .containsExactly("Both<Page<String>, Item>", "Item", "Page<Item>", "Page<String>");
    assertThat(reading.properties("Page<String>", Direction.OUTPUT))
        .extracting(JsonObject.Property::type)
        .element(1)
        .isEqualTo(new JsonType.Nullable(new JsonType.Primitive("string", Optional.empty())));
  }

  @Test
  void javadocDescribesTypesAndMembers() {
    JsonReading reading = read("""
            /**
             * An order.
             *
             * <p>Of a customer.
             *
             * @param id its number
             */
            record Order(long id, Line line, Kind kind) {}
            class Line {
              /** How many. More is better. */
              public int count;
              /** Ignored for the getter. */
              private String name;
              /** What it is called. Always. */
              public String getName() { return name; }
              @JsonPropertyDescription("The price.")
              public int getPrice() { return 0; }
            }
            /** Its kind. */
            enum Kind { A }
            interface Types { Order out(); }
            """);
    JsonObject order = reading.objects().get(1);
    assertThat(order.description()).isEqualTo("An order.\n\nOf a customer.");
    assertThat(order.properties())
        .extracting(JsonObject.Property::description)
        .containsExactly("its number", "", "");
    assertThat(((JsonType.EnumOf) order.properties().get(2).type()).description())
        .isEqualTo("Its kind.");
    assertThat(reading.properties("Line", Direction.OUTPUT))
        .extracting(JsonObject.Property::description)
        .containsExactly("How many.", "What it is called.", "The price.");
  }

  @Test
  void narrowedTypeHasItsOwnMembersOnly() {
    JsonReading reading = read("""
            class User { public String getName() { return ""; } }
            class StoredUser extends User { public String getHash() { return ""; } }
            interface Types { User narrowed(); }
            """);
    assertThat(names(reading.properties("User", Direction.OUTPUT))).containsExactly("name");
    assertThat(reading.objects()).hasSize(1);
  }

  @Test
  void whatIsNeverWrittenAsNullHasNoNullInAnswers() {
    JsonReading reading = read("""
            record A(
                @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String a,
                @JsonInclude(JsonInclude.Include.NON_NULL) Optional<String> b,
                @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> c) {}
            interface Types { A out(A in); }
            """);
    assertThat(reading.properties("A", Direction.OUTPUT))
        .extracting(property -> property.type() instanceof JsonType.Nullable)
        .containsExactly(false, true, false);
    assertThat(reading.properties("A", Direction.INPUT))
        .extracting(property -> property.type() instanceof JsonType.Nullable)
        .containsExactly(true, true, true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NAME || Shape doesn't say which subtypes it has",
        "CLASS | sealed | Shape is told apart by CLASS, which Keyway doesn't support",
        "DEDUCTION | sealed | Shape is told apart by DEDUCTION, which Keyway doesn't support",
        "NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT | sealed"
            + " | Shape has its name in another place than a member",
        "NAME, property = \"radius\" | sealed | \"radius\" is the member that says which subtype it is"
      })
  void subtypesThatCannotBeToldApartAreReported(String info, String modifier, String why) {
    JsonReading reading = read("""
            @JsonTypeInfo(use = JsonTypeInfo.Id.%s)
            %s interface Shape {}
            record Circle(int radius) implements Shape {}
            interface Types { Shape out(); }
            """.formatted(info, modifier == null ? "" : modifier));
    assertThat(reading.objects()).isEmpty();
    assertThat(reading.reported()).hasSize(1);
    assertThat(reading.reported().get(0)).endsWith(" can't be written as JSON: " + why + ".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Date | Keyway knows no JSON form of java.util.Date",
        "Locale | Keyway knows no JSON form of java.util.Locale",
        "Stream<String> | Keyway knows no JSON form of java.util.stream.Stream",
        "CompletableFuture<String> | Keyway knows no JSON form of java.util.concurrent.CompletableFuture",
        "Exception | Keyway knows no JSON form of java.lang.Exception",
        "List | its type arguments are missing",
        "List<?> | a wildcard leaves open which type it is",
        "Map<Item, String> | the keys of a map must be text, and Item isn't always",
        "Map<@Nullable String, String> | the keys of a map must be text, and String isn't always",
        "Comparable<String> | Keyway knows no JSON form of java.lang.Comparable",
        "Shape | Shape is an interface, and nothing says which of its subtypes is meant",
        "Figure | Figure is abstract, and nothing says which of its subtypes is meant",
        "Items | Items is a java.lang.Iterable, of which Keyway knows no JSON form",
        "Failure | Failure is a java.lang.Throwable, of which Keyway knows no JSON form",
        "Clock2 | Clock2 extends a class of the JDK, whose members would be written, too",
        "Endless<String> | its type arguments hold each other without end",
        "Void | Keyway knows no JSON form of java.lang.Void"
      })
  void typeWithoutJsonFormIsReported(String type, String why) {
    JsonReading reading = read("""
            record Item(String name) {}
            record Order(List<Line> lines) {}
            record Line(%s price) {}
            record Endless<T>(List<Endless<List<T>>> more) {}
            sealed interface Shape {}
            record Circle(int radius) implements Shape {}
            abstract sealed class Figure {}
            final class Square extends Figure {}
            class Items extends ArrayList<String> {}
            class Failure extends RuntimeException {}
            class Clock2 extends TimerTask { public void run() {} }
            interface Types { List<Order> out(); }
            """.formatted(type));
    assertThat(reading.types().get("out")).isEmpty();
    assertThat(reading.objects()).isEmpty();
    assertThat(reading.reported()).hasSize(1);
    assertThat(reading.reported().get(0))
        .startsWith("out: Order.lines[].price")
        .endsWith(" can't be written as JSON: " + why + ".");
  }

  @Test
  void typeOutsideOfRecordsIsNamedItself() {
    assertThat(read("interface Types { List<Map<String, Date>> out(Date in); }").reported())
        .containsExactly(
            "out: Date can't be written as JSON: Keyway knows no JSON form of java.util.Date.",
            "in: Date can't be read from JSON: Keyway knows no JSON form of java.util.Date.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "class Item { public String getName() { return null; } }"
            + " | Item has members to be written, and none to be read",
        "class Item { Item(String name) {} } | Item is a class, and nothing says how it is made",
        "class Item { private Item(@JsonProperty(\"a\") String name) {} }"
            + " | Item is a class, and nothing says how it is made",
        "class Item { @JsonCreator Item(String name) {} }"
            + " | Item has a @JsonCreator whose parameters don't say which members they are",
        "class Item { @JsonCreator(mode = JsonCreator.Mode.DELEGATING) Item(@JsonProperty(\"a\") String a) {} }"
            + " | Item has a @JsonCreator whose parameters don't say which members they are",
        "class Item { @JsonCreator Item() {} @JsonCreator static Item of() { return new Item(); } }"
            + " | Item has several @JsonCreator",
        "class Item { public void setA(int a) {} public void setA(String a) {} }"
            + " | the member a has another setter",
        "class Item { public dev.keyway.Change<String> a; }"
            + " | a Change that is set by a setter or field would be null where it is absent",
        "abstract class Item { public void setA(int a) {} }"
            + " | Item is abstract, and nothing says which of its subtypes is meant"
      })
  void classThatCannotBeMadeIsReported(String source, String why) {
    List<String> reported = read(source + """
                     record Order(List<Item> items) {}
                    interface Types { void post(Order in); }
                    """).reported();
    assertThat(reported).hasSize(1);
    assertThat(reported.get(0))
        .startsWith("in: Order.items[]")
        .endsWith(" from JSON: " + why + ".");
  }

  @Test
  void membersOfClassesAreReadFromCreatorsSettersAndFields() {
    JsonReading reading = read("""
            class Base {
              private @Nullable String note;
              public @Nullable String getNote() { return note; }
              public void setNote(@Nullable String note) { this.note = note; }
            }
            class Item extends Base {
              private final long id;
              public int size;
              @JsonProperty(isRequired = OptBoolean.FALSE) public int count = 1;
              public final int fixed = 2;
              private String secret;
              @JsonCreator Item(@JsonProperty("item_id") long number) { id = number; }
              @JsonProperty("item_id") public long getId() { return id; }
              public String getLabel() { return ""; }
              @JsonProperty("alias") @JsonAlias("other") public void setSecret(String secret) { this.secret = secret; }
            }
            interface Types { Item out(Item in); }
            """);
    assertThat(reading.reported()).isEmpty();
    assertThat(reading.properties("Item", Direction.INPUT))
        .extracting(property -> property.name() + (property.required() ? "" : "?"))
        .containsExactly("item_id", "note?", "size", "count?", "alias");
    assertThat(reading.properties("Item", Direction.OUTPUT))
        .extracting(property -> property.name() + (property.required() ? "" : "?"))
        .containsExactly("item_id", "note?", "size", "count", "fixed", "label");
  }

  @Test
  void allMembersThatAreWrongAreReportedAndOnlyOnce() {
    JsonReading reading = read("""
            record Order(Date a, Line line, Locale b) {}
            record Line(String name, Order order) {}
            record Other(Line line) {}
            interface Types { Order one(); Order two(); Line three(); Other four(); Good five(); }
            record Good(String name) {}
            """);
    assertThat(reading.reported())
        .containsExactly(
            "one: Order.a can't be written as JSON: Keyway knows no JSON form of java.util.Date.",
            "one: Order.b can't be written as JSON: Keyway knows no JSON form of java.util.Locale.");
    assertThat(reading.types().values().stream().filter(Optional::isPresent)).hasSize(1);
    assertThat(reading.objects())
        .extracting(object -> object.type().simpleText())
        .containsExactly("Good");
  }

  @Test
  void argumentsThatDifferInNullableAreReported() {
    assertThat(read("""
                    record Page<T>(List<T> items) {}
                    interface Types { Page<String> one(); Page<@Nullable String> two(); Page<String> three(); }
                    """).reported())
        .containsExactly(
            "two: Page<String> can't be written as JSON: Page<String> is also used with arguments that"
                + " differ in @Nullable, and has but one schema.");
  }

  @Test
  void nullableArgumentOfWhatIsReadIsReported() {
    String sentence = " has a @Nullable argument, which is forgotten when the program runs.";
    assertThat(read("""
                    record Page<T>(List<T> items) {}
                    record Names<T>(@com.fasterxml.jackson.annotation.JsonValue List<T> all) {}
                    interface Types {
                      Page<@Nullable String> out(
                          Page<@Nullable Integer> one,
                          Page<List<@Nullable Long>> two,
                          Names<@Nullable String> three,
                          List<@Nullable Page<Optional<String>>> fine);
                    }
                    """).reported())
        .containsExactly(
            "one: Page<Integer> can't be read from JSON: Page<Integer>" + sentence,
            "two: Page<List<Long>> can't be read from JSON: Page<List<Long>>" + sentence,
            "three: Names can't be read from JSON: Names" + sentence);
  }

  @Test
  void nullableOfAnotherLibraryIsReported() {
    assertThat(read("""
                    record A(@Other.Nullable String a, @Declared.Nullable String b) {}
                    class Other { @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) @interface Nullable {} }
                    class Declared { @java.lang.annotation.Target(java.lang.annotation.ElementType.FIELD) @interface Nullable {} }
                    interface Types { A out(); }
                    """).reported())
        .hasSize(2)
        .allMatch(
            text -> text.endsWith("its @Nullable isn't JSpecify's, the only one that counts."));
  }

  @Test
  void constraintsArePartOfTheForm() {
    JsonReading reading = read("""
                    record A(
                        @Size(max = 3) @Nullable String a,
                        List<@NotBlank String> b,
                        Map<@Size(max = 3) String, Optional<@NotBlank String>> c) {}
                    interface Types { void post(A in); }
                    """);
    JsonType text = new JsonType.Primitive("string", Optional.empty());
    Constraint short3 = new Constraint.MaxSize(3, Constraint.Unit.CHARACTERS, Optional.empty());
    JsonType notBlank =
        new JsonType.Constrained(text, List.of(new Constraint.NotBlank(Optional.empty())));
    assertThat(reading.properties("A", Direction.INPUT))
        .extracting(JsonObject.Property::type)
        .containsExactly(
            new JsonType.Nullable(new JsonType.Constrained(text, List.of(short3))),
            new JsonType.ArrayOf(notBlank, false),
            new JsonType.MapOf(new JsonType.Nullable(notBlank), List.of(short3)));
  }

  @Test
  void constraintsThatDoNotFitAreReportedInRequestsOnly() {
    String source = """
                    record A(@NotBlank int a) {}
                    interface Types { %s; }
                    """;
    assertThat(read(source.formatted("void post(A in)")).reported())
        .containsExactly("in: @NotBlank is for a text, and A.a is none.");
    assertThat(read(source.formatted("A out()")).reported()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@JsonFormat(pattern = \"uuuu\", lenient = OptBoolean.FALSE) LocalDate a",
        "@JsonFormat(shape = JsonFormat.Shape.NUMBER) Instant a",
        "@JsonFormat(with = JsonFormat.Feature.WRITE_DATES_WITH_ZONE_ID) ZonedDateTime a",
        "@JsonProperty(defaultValue = \"b\") String a",
        "@JsonInclude(JsonInclude.Include.CUSTOM) String a",
        "@JsonInclude(content = JsonInclude.Include.CUSTOM) String a",
        "@JsonView(Object.class) String a",
        "@JsonSetter(nulls = Nulls.SKIP) String a",
        "@tools.jackson.databind.annotation.JsonSerialize(as = Object.class) String a",
        "@Bundle String a"
      })
  void annotationOnComponentIsReported(String component) {
    List<String> reported = read("""
                record A(%s) {}
                @JacksonAnnotationsInside @JsonProperty("b") @interface Bundle {}
                interface Types { A out(); }
                """.formatted(component)).reported();
    assertThat(reported).hasSize(1);
    assertThat(reported.get(0))
        .startsWith("out: A.a can't be written as JSON: Keyway doesn't support @");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, visible = true) record A(String a) {}",
        "@JsonFormat(shape = JsonFormat.Shape.ARRAY) record A(String a) {}",
        "@JsonAutoDetect record A(String a) {}",
        "@JsonIgnoreProperties(value = \"b\", ignoreUnknown = false) record A(String a) {}",
        "@JsonIgnoreProperties(\"a\") record A(@JsonIgnoreProperties(\"b\") A a) {}",
        "@tools.jackson.databind.annotation.JsonNaming(Own.class) record A(String a) {}"
            + " class Own extends tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy {}",
        "@tools.jackson.databind.annotation.EnumNaming(Own.class) enum A { X }"
            + " class Own extends tools.jackson.databind.EnumNamingStrategies.SnakeCaseStrategy {}",
        "@tools.jackson.databind.annotation.EnumNaming("
            + "tools.jackson.databind.EnumNamingStrategies.LowerCaseStrategy.class) enum A { A_B, AB }",
        "@tools.jackson.databind.annotation.JsonNaming("
            + "tools.jackson.databind.PropertyNamingStrategies.LowerCaseStrategy.class)"
            + " record A(String aB, String Ab) {}",
        "record A(@JsonAlias(\"b\") String a, String b) {}",
        "record A(String b, @JsonAlias(\"b\") String a) {}",
        "record A(@JsonProperty(access = JsonProperty.Access.READ_ONLY) String a) {"
            + " @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) public String a() { return a; } }",
        "record A(String a) { @JsonCreator A {} }",
        "record A(String a) { @JsonCreator static A of(String a) { return new A(a); } }",
        "record A(String a) { @JsonProperty public String more() { return a; } }",
        "record A(@JsonValue String a) { @JsonValue public String more() { return a; } }",
        "record A(@JsonValue String a) { @JsonValue public String a() { return a; }"
            + " @JsonValue public String b() { return a; } }",
        "record A(@JsonValue List<A> a) {}",
        "@JsonIgnoreProperties(\"b\") record A(@JsonValue String a) {}",
        "record A(String a) implements More {} interface More { @JsonProperty default String b() { return \"\"; } }",
        "record A(@JsonProperty(\"b\") String a) { @JsonProperty(\"c\") public String a() { return a; } }",
        "record A(@JsonProperty(\"b\") String a, String b) {}",
        "record A(@JsonIgnore @JsonProperty(\"b\") String a) {}",
        "class A { @JsonAnyGetter public Map<String, String> more() { return Map.of(); } }",
        "class A { @JsonProperty(\"b\") private String a; @JsonProperty(\"c\") public String getA() { return a; } }",
        "class A { public String getA() { return \"\"; } @JsonSetter(\"b\") public void setA(String a) {} }",
        "class A { @JsonCreator A(@JsonProperty(value = \"a\", access = JsonProperty.Access.WRITE_ONLY) String a) {}"
            + " public String getA() { return \"\"; } }",
        "class A { public String getA() { return \"\"; } public void setA(@JsonProperty(\"b\") String a) {} }",
        "class A { @JsonProperty(\"b\") public String getA() { return \"\"; }"
            + " @JsonProperty(\"c\") public void setA(String a) {} }",
        "class A { @JsonCreator A(@JsonProperty(\"b\") String a) {} public String getA() { return \"\"; } }",
        "class A { public boolean isA() { return true; } public boolean getA() { return true; } }",
        "class A extends B {} class B { @JsonUnwrapped public String getA() { return \"\"; } }",
        "enum A { @JsonAlias(\"Y\") X, Y }",
        "enum A { @JsonAlias(\"b\") X, @JsonAlias(\"b\") Y }",
        "enum A { @JsonEnumDefaultValue X }",
        "enum A { X; @JsonValue public double value() { return 1; } }",
        "enum A { X; @JsonValue final int a = 1; @JsonValue final int b = 1; }",
        "enum A { @JsonProperty(\"b\") X; @JsonValue public int value() { return 1; } }",
        "enum A { X; @JsonCreator static A of(int a) { return X; } }",
        "enum A { @JsonAlias(\"b\") X; @JsonCreator static A of(String a) { return X; } }",
        "enum A implements V { X; public String v() { return \"\"; } } interface V { @JsonValue String v(); }",
        "@JsonFormat(shape = JsonFormat.Shape.OBJECT) enum A { X }"
      })
  void annotationThatChangesTheFormIsReported(String declaration) {
    List<String> reported = read(declaration + " interface Types { A out(); }").reported();
    assertThat(reported).hasSize(1);
    assertThat(reported.get(0)).startsWith("out: A").contains(" can't be written as JSON: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record A(@JsonAnyGetter Map<String, String> a) {}",
        "record A(@JsonAnySetter @JsonAnyGetter Map<String, List<@Nullable String>> a) {}",
        "record A(@JsonAnySetter @JsonAnyGetter @Nullable Map<String, String> a) {}",
        "record A(@JsonAnySetter @JsonAnyGetter Map<Integer, String> a) {}",
        "record A(@JsonAnySetter @JsonAnyGetter @JsonProperty(\"b\") Map<String, String> a) {}",
        "record A(@JsonAnySetter @JsonAnyGetter @Size(max = 2) Map<String, String> a) {}",
        "record A(@JsonAnySetter @JsonAnyGetter Map<@Size(max = 2) String, String> a) {}",
        "@JsonIgnoreProperties(ignoreUnknown = false)"
            + " record A(@JsonAnySetter @JsonAnyGetter Map<String, String> a) {}",
        "record A(@JsonAnySetter(enabled = false) Map<String, String> a) {}"
      })
  void whatCannotHoldAllOtherMembersIsReported(String declaration) {
    List<String> reported =
        read(declaration + " interface Types { void post(A in); }").reported();
    assertThat(reported).hasSize(1);
    assertThat(reported.get(0)).startsWith("in: A.a can't be read from JSON: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record A(@JsonUnwrapped String a) {}",
        "record A(@JsonUnwrapped @Nullable B a) {} record B(String b) {}",
        "record A(@JsonUnwrapped Optional<B> a) {} record B(String b) {}",
        "record A(@JsonUnwrapped List<B> a) {} record B(String b) {}",
        "record A(@JsonUnwrapped @JsonProperty(\"c\") B a) {} record B(String b) {}",
        "record A(@JsonUnwrapped(enabled = false) B a) {} record B(String b) {}",
        "record A(String b, @JsonUnwrapped B a) {} record B(String b) {}",
        "record A(String xb, @JsonUnwrapped(prefix = \"x\") B a) {} record B(String b) {}",
        "record A(@JsonUnwrapped B a) {} record B(@JsonAlias(\"c\") String b) {}",
        "record A(@JsonUnwrapped B a) {} record B() {}",
        "record A(@JsonUnwrapped B a) {} @JsonIgnoreProperties(ignoreUnknown = false) record B(String b) {}",
        "record A(@JsonUnwrapped B a) {}"
            + " record B(@JsonAnyGetter @JsonAnySetter Map<String, String> b) {}",
        "record A(@JsonUnwrapped(prefix = \"x\") B a) {} record B(@JsonUnwrapped C b) {}"
            + " record C(String c) {}",
        "record A(@JsonUnwrapped B a) {}"
            + " @JsonTypeInfo(use = JsonTypeInfo.Id.NAME) record B(String b) {}",
        "record A(@JsonUnwrapped B a) {}"
            + " record B(@JsonIgnore @Nullable String b, String c) {}",
        "record A(@JsonUnwrapped A a) {}"
      })
  void whatCannotBeUnwrappedIsReported(String declaration) {
    List<String> reported =
        read(declaration + " interface Types { void post(A in); }").reported();
    assertThat(reported).hasSize(1);
    assertThat(reported.get(0)).startsWith("in: A.a").contains(" can't be read from JSON: ");
  }

  @Test
  void ignoredComponentIsReportedInRequests() {
    assertThat(read("""
                    record A(@JsonIgnore String a, String b) {}
                    interface Types { A out(A in); }
                    """).reported())
        .containsExactly(
            "in: A.a can't be read from JSON: its annotations leave the constructor without a value.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record A(@JsonProperty(access = JsonProperty.Access.READ_ONLY) String a) {}",
        "record A(@JsonProperty(isRequired = OptBoolean.FALSE) String a) {}",
        "record A(@JsonProperty(required = false) String a) {}",
        "@JsonIgnoreProperties(\"b\") record A(@JsonProperty(\"b\") String a) {}",
        "@JsonIgnoreProperties(value = \"a\", allowGetters = true) record A(String a) {}"
      })
  void componentThatMayBeAbsentIsReportedInRequestsUnlessItIsNullable(String source) {
    String types = " interface Types { A out(A in); }";
    assertThat(read(source + types).reported())
        .containsExactly(
            "in: A.a can't be read from JSON: its annotations leave the constructor without a value.");
    for (String absent : List.of("@Nullable String a)", "Optional<String> a)")) {
      assertThat(read(source.replace("String a)", absent) + types).reported()).isEmpty();
    }
  }

  @Test
  void membersAreNamedByTheStrategyOfTheirClass() {
    JsonReading reading = read("""
            @tools.jackson.databind.annotation.JsonNaming(
                tools.jackson.databind.PropertyNamingStrategies.KebabCaseStrategy.class)
            interface Named {}
            record A(String firstName, @JsonProperty String aURLPath, @JsonProperty("id_") long id)
                implements Named {}
            interface Types { A out(A in); }
            """);
    assertThat(names(reading.properties("A", Direction.INPUT)))
        .containsExactly("first-name", "a-url-path", "id_");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@JsonFormat(pattern = \"yyyy\") String a | it has no patterns",
        "@JsonFormat(pattern = \"dd.MM.\") LocalDate a"
            + " | what its pattern writes couldn't be read again",
        "@JsonFormat(pattern = \"yy-MM-dd HH:mm\") LocalDate a"
            + " | what its pattern writes couldn't be read again",
        "@JsonFormat(pattern = \"bb\") LocalDate a | its pattern isn't one of DateTimeFormatter",
        "@JsonFormat(pattern = \"dd MMM uuuu\") LocalDate a"
            + " | its pattern writes words, and no locale says in which language",
        "@JsonFormat(pattern = \"uuuu-MM-dd HH:mm\") Instant a"
            + " | an Instant has neither date nor time without a timezone",
        "@JsonFormat(pattern = \"uuuu-MM-dd\", timezone = \"UTC\") LocalDate a"
            + " | only an Instant has no time zone of its own",
        "@JsonFormat(shape = JsonFormat.Shape.STRING) OptionalInt a"
            + " | it is for an Optional<Long> or the like, and this is another type",
        "@JsonFormat(shape = JsonFormat.Shape.NUMBER) boolean a"
            + " | Keyway doesn't support @JsonFormat(NUMBER) there",
        "@JsonFormat(shape = JsonFormat.Shape.NUMBER) LocalDate a"
            + " | Keyway doesn't support @JsonFormat(NUMBER) there",
        "@JsonFormat(pattern = \"0.00\") double a | a number has no patterns",
        "@JsonFormat(pattern = \"uuuu\") List<LocalDate> a"
            + " | @JsonFormat is for dates, times and numbers"
      })
  void formatThatCannotBeReadIsReported(String component, String why) {
    assertThat(read("record A(" + component + ") {} interface Types { void post(A in); }")
            .reported())
        .containsExactly("in: A.a can't be read from JSON: " + why + ".");
  }

  @Test
  void formatsAreTexts() {
    JsonReading reading = read("""
            record A(
                @JsonFormat(pattern = "dd.MM.uuuu") LocalDate a,
                @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate b,
                @JsonFormat(pattern = "d MMM uuuu", locale = "en") Optional<LocalDate> c) {}
            record B(@JsonFormat(shape = JsonFormat.Shape.STRING) long a) {}
            interface Types { void post(A in); B out(); }
            """);
    JsonType text = new JsonType.Primitive("string", Optional.empty());
    assertThat(reading.properties("A", Direction.INPUT))
        .extracting(JsonObject.Property::type)
        .containsExactly(
            text,
            new JsonType.Primitive("string", Optional.of("date")),
            new JsonType.Nullable(text));
    assertThat(reading.properties("A", Direction.INPUT).get(0).description())
        .isEqualTo("In the form `dd.MM.uuuu`.");
    assertThat(reading.properties("B", Direction.OUTPUT).get(0).type())
        .isEqualTo(new JsonType.Primitive("string", Optional.of("int64")));
  }

  @Test
  void typeWithJsonValueIsThatValue() {
    JsonReading reading = read("""
            record Id(@JsonValue UUID value) {}
            record Names<T>(@JsonValue List<T> values) {}
            class Code {
              private final String text;
              @JsonCreator(mode = JsonCreator.Mode.DELEGATING) Code(String text) { this.text = text; }
              @JsonValue String text() { return text; }
            }
            record A(Id id, @Nullable Names<Code> codes) {}
            interface Types { A out(A in); }
            """);
    assertThat(reading.reported()).isEmpty();
    JsonType text = new JsonType.Primitive("string", Optional.empty());
    for (Direction direction : Direction.values()) {
      assertThat(reading.properties("A", direction))
          .extracting(JsonObject.Property::type)
          .containsExactly(
              new JsonType.Primitive("string", Optional.of("uuid")),
              new JsonType.Nullable(new JsonType.ArrayOf(text, false)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "record A(@JsonValue String a, int b) {}"
            + " | A has a @JsonValue, and nothing says how it is made of one",
        "record A(String a) { @JsonValue public String more() { return a; } }"
            + " | A has a @JsonValue, and nothing says how it is made of one",
        "class A { @JsonValue public String a() { return null; } @JsonCreator static A of(String a) { return null; } }"
            + " | A has a @JsonCreator that isn't (mode = DELEGATING) with one parameter of its value's type",
        "class A { @JsonValue public String a() { return null; }"
            + " @JsonCreator(mode = JsonCreator.Mode.DELEGATING) static A of(int a) { return null; } }"
            + " | A has a @JsonCreator that isn't (mode = DELEGATING) with one parameter of its value's type",
        "record A(@JsonValue double a) {} | A has a value that Jackson doesn't read strictly",
        "record A(@JsonValue @Size(max = 3) String a) {}"
            + " | A has constraints on its value, which would not be checked"
      })
  void valueThatNothingCanBeMadeOfIsReported(String source, String why) {
    assertThat(read(source + " interface Types { void post(A in); }").reported())
        .containsExactly("in: A can't be read from JSON: " + why + ".");
    assertThat(read(source + " interface Types { A out(); }").reported()).isEmpty();
  }

  @Test
  void unknownMembersAreForbiddenWhereTheTypeSaysSo() {
    JsonReading reading = read("""
            @JsonIgnoreProperties(ignoreUnknown = false)
            record A(
                @JsonProperty(value = "a_a", access = JsonProperty.Access.READ_ONLY) @Nullable String a) {}
            @JsonIgnoreProperties("c")
            record B(String b) {}
            interface Types { A out(A in); B more(); }
            """);
    assertThat(reading.objects())
        .extracting(JsonObject::others)
        .containsExactly(
            new JsonObject.Others(true, List.of("a_a")),
            new JsonObject.Others(true, List.of()),
            JsonObject.Others.ALLOWED);
  }

  @Test
  void aliasesAreDescribed() {
    JsonReading reading = read("""
            /** @param a The a. */
            record A(@JsonAlias({"c", "b"}) String a) {}
            interface Types { void post(A in); }
            """);
    JsonObject.Property a = reading.properties("A", Direction.INPUT).get(0);
    assertThat(a.aliases()).containsExactly("b", "c");
    assertThat(a.description()).isEqualTo("The a.\n\nAlso read as `b`, `c`.");
  }

  @Test
  void whatMayBeLeftOutForBeingEmptyIsNotRequiredInAnswers() {
    JsonReading reading = read("""
            @JsonInclude(JsonInclude.Include.NON_EMPTY)
            record A(
                List<String> a,
                @Nullable String b,
                int c,
                @JsonInclude(JsonInclude.Include.NON_DEFAULT) int d,
                @JsonInclude(JsonInclude.Include.ALWAYS) String e) {}
            interface Types { A out(); }
            """);
    assertThat(reading.properties("A", Direction.OUTPUT))
        .extracting(JsonObject.Property::required)
        .containsExactly(false, false, true, false, true);
    assertThat(reading.properties("A", Direction.OUTPUT).get(1).type())
        .isEqualTo(new JsonType.Primitive("string", Optional.empty()));
  }

  @Test
  void harmlessAnnotationsPass() {
    JsonReading reading = read("""
            @JsonTypeName("a") @JsonRootName("a") @JsonClassDescription("An a.")
            @JsonIgnoreProperties(ignoreUnknown = true)
            record A(@JsonProperty("a-a") @JsonPropertyDescription("Its a.") String a, @Deprecated int b) {}
            interface Types { A out(A in); }
            """);
    assertThat(reading.reported()).isEmpty();
    assertThat(reading.objects().get(0).description()).isEqualTo("An a.");
    assertThat(reading.objects().get(0).properties().get(0))
        .isEqualTo(new JsonObject.Property(
            "a-a", new JsonType.Primitive("string", Optional.empty()), true, "Its a."));
  }

  @Test
  void typeThatDoesNotExistIsNotedForTheNextRound() {
    JsonReading reading =
        read("record A(String a, List<Gone> gone) {} interface Types { A out(); String other(); }");
    assertThat(reading.hasMissingTypes()).isTrue();
    assertThat(reading.reported()).isEmpty();
    assertThat(reading.types().get("out")).isEmpty();
    assertThat(reading.types().get("other")).isPresent();
  }
}
