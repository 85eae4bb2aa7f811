package samples;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.OptBoolean;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;
import tools.jackson.databind.annotation.JsonNaming;

/** One instance of each type, with a value in each member. */
final class Samples {
  private Samples() {}

  static List<Object> records() {
    return List.of(
        new Primitives(true, (byte) -1, (short) 2, 3, 4L, 0.5f, 0.25, 'x'),
        new Boxes(true, (byte) -1, (short) 2, 3, 4L, 0.5f, 0.25, 'x'),
        new Texts("text", new BigInteger("12345678901234567890"), new BigDecimal("1.50"), uuid(), uri(), Color.GREEN, DayOfWeek.MONDAY),
        times(),
        new Arrays(new byte[] {1, 2, 3}, new char[] {'a', 'b'}, new int[] {1, 2}, new String[] {"a"}, new double[] {0.5}, new String[][] {{"a"}, {}}),
        new Collections(
            List.of("a"), Set.of(1), List.of(List.of(Color.RED)), List.of(1L), Map.of("k", List.of(1))),
        new Keys(
            Map.of(Color.GREEN, 1), Map.of(1, 1), Map.of(2L, 1), Map.of(uuid(), 1), Map.of(LocalDate.of(2026, 11, 22), 1),
            Map.of(new BigDecimal("1.5"), 1), Map.of(DayOfWeek.MONDAY, 1)),
        new Nullables("a", Optional.of("b"), OptionalInt.of(1), OptionalLong.of(2), OptionalDouble.of(0.5), List.of("c"), Map.of("k", 1), Color.RED, new Item("i", 1), List.of(Optional.of(2))),
        new Renamed("a", 1, "c"),
        new Item("item", 2),
        new Node("root", List.of(new Node("leaf", List.of(), null)), new Node("next", List.of(), null)),
        new Holder(
            new Page<>(List.of(new Item("a", 1)), 1, new Item("b", 2)),
            new Page<>(List.of(List.of("x")), 2, List.of("y"))),
        new Getters("a"),
        new Tolerant("a"),
        new Any("anything", Map.of("k", "v")),
        new Nothing(),
        new Ordered("a", "b", "c"),
        new Calendar(Year.of(2026), Month.MAY, Map.of(Month.MAY, 1)),
        new Drawing(new Circle(0.5), List.of(new Square(1, new Circle(2))), new Square(3, null)),
        new Square(1, new Circle(2)),
        new Text("a"),
        new Snake("a", 1, List.of(Level.VERY_HIGH), Map.of(Level.LOW, 1)),
        new Dotted("a", "b", "c"),
        new Aliased("a", "b"),
        new Demanding("a", "b"),
        new Closed("a", 1),
        new Settable(),
        new Made("a", 1),
        Chosen.of(List.of("a")),
        formatted(),
        new Person("a", new Address("b", "c"), 1),
        new Employee(new Person("a", new Address("b", "c"), 1), new Item("d", 2), List.of("e")),
        new Open("a", Map.of("x", 1), 2),
        new OpenToItems(Map.of("x", new Item("i", 1)), "a"),
        new Values(
            new Id(uuid()), new Amount(12), new Names<>(List.of("a")), Code.of("c"), Optional.of(new Amount(1)), List.of(new Id(uuid())), Map.of("k", Code.of("d"))));
  }

  static List<Object> others() {
    return List.of(
        new Hidden("a", "b"),
        new Bean(),
        new Derived(),
        new Included("a", "b"),
        new Account(1L, "ada", "secret", Optional.of("m")),
        new Emptied(List.of("a"), "b", 1, 2, Optional.of("c"), new int[] {1}),
        new Emptied(List.of(), "", 0, 0, Optional.empty(), new int[] {}),
        new Profile(),
        new Numbers(1, 2L, new BigDecimal("1.50")),
        new Sorted(),
        new Specific());
  }

  private static UUID uuid() {
    return UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
  }

  private static URI uri() {
    return URI.create("https://example.com/a?b=c");
  }

  private static Times times() {
    LocalDate date = LocalDate.of(2026, 11, 22);
    LocalTime time = LocalTime.of(10, 15);
    ZoneOffset offset = ZoneOffset.ofHours(1);
    return new Times(
        Instant.parse("2026-11-22T10:15:30Z"),
        date,
        time,
        LocalDateTime.of(date, time),
        OffsetDateTime.of(date, time, offset),
        OffsetTime.of(time, offset),
        ZonedDateTime.of(date, time, ZoneId.of("Europe/Paris")),
        YearMonth.of(2026, 11),
        MonthDay.of(11, 22),
        Duration.ofMinutes(90),
        Period.of(1, 2, 3),
        ZoneId.of("Europe/Paris"));
  }

  private static Formatted formatted() {
    LocalDate date = LocalDate.of(2026, 11, 2);
    LocalTime time = LocalTime.of(10, 15);
    return new Formatted(
        date,
        time,
        LocalDateTime.of(date, time),
        OffsetDateTime.of(date, time, ZoneOffset.ofHours(1)),
        Instant.parse("2026-11-22T10:15:00Z"),
        YearMonth.of(2026, 11),
        Optional.of(date),
        date,
        Duration.ofSeconds(3),
        date);
  }

  record Formatted(
      @JsonFormat(pattern = "dd.MM.uuuu") LocalDate date,
      @JsonFormat(pattern = "HH'h'mm") LocalTime time,
      @JsonFormat(pattern = "uuuu-MM-dd HH:mm") LocalDateTime dateTime,
      @JsonFormat(pattern = "uuuuMMdd HHmm XXX") OffsetDateTime offset,
      @JsonFormat(pattern = "uuuu-MM-dd HH:mm", timezone = "Europe/Paris") Instant instant,
      @JsonFormat(pattern = "MM/uuuu") YearMonth month,
      @JsonFormat(pattern = "uuuuMMdd") Optional<LocalDate> optional,
      @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate plain,
      @JsonFormat(shape = JsonFormat.Shape.STRING) Duration duration,
      @JsonFormat(pattern = "d MMMM uuuu", locale = "en_GB") LocalDate words) {}

  record Id(@JsonValue UUID value) {}

  record Amount(@JsonValue long cents) {}

  record Names<T>(@JsonValue List<T> values) {}

  static final class Code {
    private final String text;

    private Code(String text) {
      this.text = text;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Code of(String text) {
      return new Code(text);
    }

    @JsonValue
    String text() {
      return text;
    }
  }

  record Values(
      Id id,
      Amount amount,
      Names<String> names,
      Code code,
      Optional<Amount> optional,
      List<Id> ids,
      Map<String, Code> codes) {}

  record Numbers(
      @JsonFormat(shape = JsonFormat.Shape.STRING) int number,
      @JsonFormat(shape = JsonFormat.Shape.STRING) Long boxed,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal decimal) {}

  record Calendar(Year year, Month month, Map<Month, Integer> counts) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Shape {}

  sealed interface Round extends Shape {}

  @JsonTypeName("circle")
  record Circle(double radius) implements Round {}

  record Square(double side, @Nullable Shape inside) implements Shape {}

  record Drawing(Shape shape, List<Shape> shapes, Square square) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Text.class, name = "text"),
    @JsonSubTypes.Type(value = Image.class)
  })
  interface Content {}

  record Text(String text) implements Content {}

  record Image(byte[] data) implements Content {}

  record Primitives(
      boolean aBoolean, byte aByte, short aShort, int anInt, long aLong, float aFloat, double aDouble, char aChar) {}

  record Boxes(
      Boolean aBoolean, Byte aByte, Short aShort, Integer anInt, Long aLong, Float aFloat, Double aDouble, Character aChar) {}

  record Texts(
      String string, BigInteger integer, BigDecimal decimal, UUID uuid, URI uri, Color color, DayOfWeek day) {}

  record Times(
      Instant instant,
      LocalDate localDate,
      LocalTime localTime,
      LocalDateTime localDateTime,
      OffsetDateTime offsetDateTime,
      OffsetTime offsetTime,
      ZonedDateTime zonedDateTime,
      YearMonth yearMonth,
      MonthDay monthDay,
      Duration duration,
      Period period,
      ZoneId zoneId) {}

  record Arrays(byte[] bytes, char[] chars, int[] ints, String[] strings, double[] doubles, String[][] nested) {}

  record Collections(
      List<String> list,
      Set<Integer> set,
      List<List<Color>> nested,
      Iterable<Long> iterable,
      Map<String, List<Integer>> map) {}

  record Keys(
      Map<Color, Integer> enums,
      Map<Integer, Integer> integers,
      Map<Long, Integer> longs,
      Map<UUID, Integer> uuids,
      Map<LocalDate, Integer> dates,
      Map<BigDecimal, Integer> decimals,
      Map<DayOfWeek, Integer> days) {}

  record Nullables(
      @Nullable String string,
      Optional<String> optional,
      OptionalInt optionalInt,
      OptionalLong optionalLong,
      OptionalDouble optionalDouble,
      List<@Nullable String> list,
      @Nullable Map<String, @Nullable Integer> map,
      @Nullable Color color,
      @Nullable Item item,
      List<Optional<Integer>> optionals) {}

  record Renamed(@JsonProperty("first_name") String first, @JsonProperty int second, @JsonProperty("0") String third) {}

  record Item(String name, int count) {}

  record Node(String name, List<Node> children, @Nullable Node next) {}

  record Page<T>(List<T> items, int total, @Nullable T first) {}

  record Holder(Page<Item> items, Page<List<String>> lists) {}

  /** Looks as if it had more members than it has. */
  record Getters(String name) implements Named {
    public String getLabel() {
      return name;
    }

    public boolean isLong() {
      return false;
    }

    @Override
    public String name() {
      return name;
    }
  }

  interface Named {
    String name();

    default String getKind() {
      return "kind";
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Tolerant(String name) {}

  record Any(Object any, Map<String, Object> map) {}

  record Nothing() {}

  @JsonPropertyOrder({"third", "b"})
  record Ordered(String first, @JsonProperty("b") String second, String third) {}

  enum Color {
    RED,
    @JsonProperty("light-green")
    GREEN;

    @Override
    public String toString() {
      return "the color " + name();
    }
  }

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Snake(
      String theURLOfIt, @JsonProperty int partNumber, List<Level> someLevels, Map<Level, Integer> X) {}

  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  enum Level {
    VERY_HIGH,
    @JsonProperty("lowest")
    LOW
  }

  @JsonNaming(PropertyNamingStrategies.LowerDotCaseStrategy.class)
  record Dotted(String firstName, @JsonProperty("second") String secondName, String URLPath) {}

  @JsonIgnoreProperties(ignoreUnknown = false)
  record Closed(@JsonAlias("b") String a, int c) {}

  static class SettableBase {
    private String inherited = "i";
    private @Nullable Integer maybe = 1;

    public String getInherited() {
      return inherited;
    }

    public void setInherited(String inherited) {
      this.inherited = inherited;
    }

    public @Nullable Integer getMaybe() {
      return maybe;
    }

    public void setMaybe(@Nullable Integer maybe) {
      this.maybe = maybe;
    }
  }

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  static class Settable extends SettableBase {
    public List<Item> theItems = List.of(new Item("i", 1));

    @JsonProperty(isRequired = OptBoolean.FALSE)
    public int counted = 1;

    @JsonProperty("own")
    private Optional<String> renamed = Optional.of("r");

    private boolean openNow = true;

    public Settable() {}

    public Settable(String text) {
      throw new IllegalStateException("only looks as if it made one");
    }

    public static Settable valueOf(String text) {
      throw new IllegalStateException("only looks as if it made one");
    }

    public Optional<String> getRenamed() {
      return renamed;
    }

    public boolean isOpenNow() {
      return openNow;
    }

    public Settable setOpenNow(boolean openNow) {
      this.openNow = openNow;
      return this;
    }
  }

  static final class Made {
    private final String text;
    private final int number;
    private List<String> more = List.of();

    @JsonCreator
    Made(@JsonProperty("text") @JsonAlias("t") String written, @JsonProperty("n") int number) {
      this.text = written;
      this.number = number;
    }

    public List<String> getMore() {
      return more;
    }

    public void setMore(List<String> more) {
      this.more = more;
    }

    public String getText() {
      return text;
    }

    @JsonProperty("n")
    public int getNumber() {
      return number;
    }
  }

  static final class Chosen {
    private final List<String> values;

    private Chosen(List<String> values) {
      this.values = values;
    }

    @JsonCreator
    static Chosen of(@JsonProperty("values") List<String> values) {
      return new Chosen(values);
    }

    public List<String> getValues() {
      return values;
    }
  }

  record Address(@JsonProperty("the_street") String street, @Nullable String city) {}

  record Person(String name, @JsonUnwrapped(prefix = "home_") Address home, int age) {}

  @JsonIgnoreProperties(ignoreUnknown = false)
  record Employee(
      @JsonUnwrapped Person person, @JsonUnwrapped(suffix = "_held") Item item, List<String> roles) {}

  record Open(String name, @JsonAnySetter @JsonAnyGetter Map<String, Integer> more, int last) {}

  @JsonIgnoreProperties("gone")
  record OpenToItems(
      @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Item> more, @JsonAlias("b") String a) {}

  record Aliased(@JsonAlias({"b", "c"}) String a, @JsonAlias("e") @Nullable String d) {}

  record Demanding(
      @JsonProperty(required = true) @Nullable String a,
      @JsonProperty(isRequired = OptBoolean.FALSE) @Nullable String b) {}

  @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
  @JsonIgnoreProperties({"gone"})
  record Account(
      @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable Long id,
      String name,
      @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String password,
      @JsonProperty("gone") Optional<String> mail) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Emptied(
      List<String> list,
      String text,
      int number,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int defaulted,
      Optional<String> optional,
      int[] array) {}

  @JsonNaming(PropertyNamingStrategies.UpperSnakeCaseStrategy.class)
  @JsonIgnoreProperties(value = {"HIDDEN_ONE", "secretly"}, allowSetters = true)
  static class Profile {
    public final String firstName = "a";
    public final String hiddenOne = "b";

    @JsonProperty("secretly")
    public String getSecret() {
      return "c";
    }

    public String getURLOfIt() {
      return "d";
    }

    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
    public String getPassword() {
      return "e";
    }
  }

  record Hidden(String shown, @JsonIgnore String hidden) {}

  static class Bean {
    private final String zeta = "z";
    private final int alpha = 1;
    private final boolean open = true;
    private final String password = "secret";
    private final String renamed = "r";
    @JsonProperty("by_field")
    private final String byField = "f";
    @JsonProperty
    private final String explicit = "e";
    private final String ignored = "i";
    @JsonIgnore
    private final String ignoredField = "i";
    private final String eMail = "mail";
    private final String URL = "url";
    public final int field = 5;
    public final transient int gone = 6;
    public static final int CONSTANT = 7;

    public String getZeta() {
      return zeta;
    }

    public int getAlpha() {
      return alpha;
    }

    public boolean isOpen() {
      return open;
    }

    String getPassword() {
      return password;
    }

    @JsonProperty("re-named")
    public String getRenamed() {
      return renamed;
    }

    public String getByField() {
      return byField;
    }

    @JsonIgnore
    public String getIgnored() {
      return ignored;
    }

    public String getIgnoredField() {
      return ignoredField;
    }

    public String getEMail() {
      return eMail;
    }

    public String getURL() {
      return URL;
    }

    public static String getStatic() {
      return "static";
    }

    public String getWith(String argument) {
      return argument;
    }

    public String getaway() {
      return "away";
    }

    public String get() {
      return "get";
    }

    public String isText() {
      return "no";
    }

    public void getVoid() {}

    public void setZeta(String zeta) {}
  }

  static class Base<T> {
    private final T value;
    private final String over = "base";

    Base(T value) {
      this.value = value;
    }

    public T getValue() {
      return value;
    }

    public Object getOver() {
      return over;
    }
  }

  interface Labeled {
    @JsonProperty("the_label")
    String getLabel();
  }

  static final class Derived extends Base<List<Item>> implements Labeled {
    private final @Nullable String more = "more";

    Derived() {
      super(List.of(new Item("a", 1)));
    }

    public @Nullable String getMore() {
      return more;
    }

    @Override
    public String getOver() {
      return "derived";
    }

    @Override
    public String getLabel() {
      return "label";
    }

    public Optional<Boolean> isMaybe() {
      return Optional.of(true);
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Included(@Nullable String a, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String b) {}

  @JsonPropertyOrder(alphabetic = true, value = "last")
  static class Sorted {
    public final String c = "c";
    public final String a = "a";
    public final String b = "b";
    public final String last = "last";
  }

  static class Specific extends Sorted {
    public final String another = "another";
  }
}

/** What is written, and in brackets what is read. */
interface Types {
  Samples.Primitives outputPrimitives(Samples.Primitives inputPrimitives);

  Samples.Boxes outputBoxes(Samples.Boxes inputBoxes);

  Samples.Texts outputTexts(Samples.Texts inputTexts);

  Samples.Times outputTimes(Samples.Times inputTimes);

  Samples.Arrays outputArrays(Samples.Arrays inputArrays);

  Samples.Collections outputCollections(Samples.Collections inputCollections);

  Samples.Keys outputKeys(Samples.Keys inputKeys);

  Samples.Nullables outputNullables(Samples.Nullables inputNullables);

  Samples.Renamed outputRenamed(Samples.Renamed inputRenamed);

  Samples.Item outputItem(Samples.Item inputItem);

  Samples.Node outputNode(Samples.Node inputNode);

  Samples.Holder outputHolder(Samples.Holder inputHolder);

  Samples.Getters outputGetters(Samples.Getters inputGetters);

  Samples.Tolerant outputTolerant(Samples.Tolerant inputTolerant);

  Samples.Any outputAny(Samples.Any inputAny);

  Samples.Nothing outputNothing(Samples.Nothing inputNothing);

  Samples.Ordered outputOrdered(Samples.Ordered inputOrdered);

  Samples.Calendar outputCalendar(Samples.Calendar inputCalendar);

  Samples.Drawing outputDrawing(Samples.Drawing inputDrawing);

  Samples.Square outputSquare(Samples.Square inputSquare);

  Samples.Text outputText(Samples.Text inputText);

  Samples.Snake outputSnake(Samples.Snake inputSnake);

  Samples.Dotted outputDotted(Samples.Dotted inputDotted);

  Samples.Aliased outputAliased(Samples.Aliased inputAliased);

  Samples.Demanding outputDemanding(Samples.Demanding inputDemanding);

  Samples.Account outputAccount(Samples.Account inputAccount);

  Samples.Person outputPerson(Samples.Person inputPerson);

  Samples.Employee outputEmployee(Samples.Employee inputEmployee);

  Samples.Open outputOpen(Samples.Open inputOpen);

  Samples.OpenToItems outputOpenToItems(Samples.OpenToItems inputOpenToItems);

  Samples.Closed outputClosed(Samples.Closed inputClosed);

  Samples.Settable outputSettable(Samples.Settable inputSettable);

  Samples.Made outputMade(Samples.Made inputMade);

  Samples.Chosen outputChosen(Samples.Chosen inputChosen);

  Samples.Formatted outputFormatted(Samples.Formatted inputFormatted);

  Samples.Values outputValues(Samples.Values inputValues);

  Samples.Numbers outputNumbers();

  Samples.Emptied outputEmptied();

  Samples.Profile outputProfile();

  Samples.Hidden outputHidden();

  Samples.Bean outputBean();

  Samples.Derived outputDerived();

  Samples.Included outputIncluded();

  Samples.Sorted outputSorted();

  Samples.Specific outputSpecific();
}
