package dev.keyway.processor.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIdentityInfo;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.annotation.EnumNaming;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.annotation.JsonTypeIdResolver;
import tools.jackson.databind.annotation.JsonTypeResolver;
import tools.jackson.databind.annotation.JsonValueInstantiator;

/**
 * Puts every annotation that Jackson has on everything that can have it: each is refused there, or is
 * said to be honoured in the guide. What is honoured, the samples of {@link JsonRoundTripTest} hold
 * against Jackson.
 */
class JacksonAnnotationsTest {
  /** Classes that those may name which don't take any. */
  private static final Map<Class<?>, String> VALUES = Map.of(
      EnumNaming.class, "tools.jackson.databind.EnumNamingStrategies.SnakeCaseStrategy",
      JsonIdentityInfo.class, "ObjectIdGenerators.IntSequenceGenerator",
      JsonTypeIdResolver.class, "tools.jackson.databind.jsontype.impl.ClassNameIdResolver",
      JsonTypeResolver.class, "tools.jackson.databind.jsontype.impl.StdTypeResolverBuilder",
      JsonValueInstantiator.class, "tools.jackson.databind.deser.ValueInstantiator");

  private static final Path PAGE = Path.of("..", "docs", "guide", "jackson.md");

  /** Something that can have an annotation, in a type of its own. */
  private enum Place {
    RECORD("records", "@A record T(String a) {}", ElementType.TYPE),
    COMPONENT(
        "components",
        "record T(@A @org.jspecify.annotations.Nullable String a) {}",
        ElementType.FIELD,
        ElementType.METHOD,
        ElementType.PARAMETER),
    CLASS("classes", "@A class T { public String a = \"\"; }", ElementType.TYPE),
    GETTER(
        "getters",
        "class T { @A public String getA() { return \"\"; } public void setA(String a) {}"
            + " public int b; }",
        ElementType.METHOD),
    SETTER(
        "setters",
        "class T { public String getA() { return \"\"; } @A public void setA(String a) {}"
            + " public int b; }",
        ElementType.METHOD),
    FIELD("fields", "class T { @A public String a = \"\"; public int b; }", ElementType.FIELD),
    PARAMETER(
        "parameters of creators",
        "class T { @JsonCreator T(@A @JsonProperty(\"a\") String a) {}"
            + " public String getA() { return \"\"; } }",
        ElementType.PARAMETER),
    CONSTRUCTOR(
        "constructors",
        "class T { T() {} @A T(@JsonProperty(\"a\") String a) {}"
            + " public String getA() { return \"\"; } public int b; }",
        ElementType.CONSTRUCTOR),
    METHOD(
        "other methods",
        "class T { public String a = \"\"; @A public void other(String b, String c) {} }",
        ElementType.METHOD);

    private final String word;
    private final String source;
    private final List<ElementType> targets;

    Place(String word, String source, ElementType... targets) {
      this.word = word;
      this.source = source;
      this.targets = List.of(targets);
    }

    boolean takes(Class<?> annotation) {
      Target target = annotation.getAnnotation(Target.class);
      boolean repeats = annotation == JsonProperty.class && this == PARAMETER;
      return !repeats
          && (target == null || Arrays.stream(target.value()).anyMatch(targets::contains));
    }
  }

  static List<Class<?>> annotations() throws ReflectiveOperationException, IOException {
    List<Class<?>> annotations = new ArrayList<>();
    for (Class<?> sample : List.of(JsonProperty.class, JsonNaming.class)) {
      String folder = "/" + sample.getPackageName().replace('.', '/');
      try (FileSystem jar = FileSystems.newFileSystem(jar(sample));
          Stream<Path> files = Files.list(jar.getPath(folder))) {
        for (Path file : files.sorted().toList()) {
          String name = file.getFileName().toString();
          if (name.endsWith(".class") && !name.contains("-") && !name.contains("$")) {
            annotations.add(Class.forName(
                sample.getPackageName() + "." + name.substring(0, name.length() - 6)));
          }
        }
      }
    }
    annotations.removeIf(type -> !type.isAnnotation());
    assertThat(annotations).hasSizeGreaterThan(45);
    return annotations;
  }

  private static Path jar(Class<?> sample) {
    try {
      return Path.of(sample.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("annotations")
  void annotationIsRefusedWhereTheGuideDoesNotSayThatItIsHonoured(Class<?> annotation)
      throws IOException {
    assertThat(honoured(annotation))
        .as("@%s", annotation.getSimpleName())
        .isEqualTo(table().get("@" + annotation.getSimpleName()));
  }

  @Test
  void guideNamesWhatJacksonHas() throws ReflectiveOperationException, IOException {
    assertThat(table().keySet())
        .containsExactlyElementsOf(annotations().stream()
            .map(type -> "@" + type.getSimpleName())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Where it is in no message. */
  private static String honoured(Class<?> annotation) {
    List<Place> places =
        Arrays.stream(Place.values()).filter(place -> place.takes(annotation)).toList();
    StringBuilder source = new StringBuilder();
    StringBuilder types = new StringBuilder();
    for (Place place : places) {
      String type = "T" + place.ordinal();
      source
          .append(source(place, annotation)
              .replace("@A", written(annotation))
              .replaceAll("\\bT\\b", type))
          .append('\n');
      types.append("  %1$s out%2$d(%1$s in%2$d);\n".formatted(type, place.ordinal()));
    }
    List<String> reported = JsonReading.of(
            "import com.fasterxml.jackson.annotation.*;\nrecord Held(String b) {}\n" + source
                + "interface Types {\n" + types + "}\n")
        .reported();
    return places.stream()
        .filter(place -> reported.stream()
            .noneMatch(text -> text.startsWith("out" + place.ordinal() + ":")
                || text.startsWith("in" + place.ordinal() + ":")))
        .map(place -> place.word)
        .collect(Collectors.collectingAndThen(
            Collectors.joining(", "), words -> words.isEmpty() ? "nowhere" : words));
  }

  private static String source(Place place, Class<?> annotation) {
    boolean rest = annotation == JsonAnyGetter.class || annotation == JsonAnySetter.class;
    return rest && place == Place.COMPONENT
        ? "record T(@JsonAnyGetter @JsonAnySetter java.util.Map<String, String> a) {}"
        : annotation == JsonUnwrapped.class && place == Place.COMPONENT
            ? "record T(@A Held a) {}"
            : place.source;
  }

  /** The annotation with values for what has no default. */
  private static String written(Class<?> annotation) {
    return "@" + annotation.getCanonicalName()
        + Arrays.stream(annotation.getDeclaredMethods())
            .filter(member -> member.getDefaultValue() == null)
            .sorted((one, other) -> one.getName().compareTo(other.getName()))
            .map(member -> member.getName() + " = " + value(member))
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String value(Method member) {
    Class<?> type = member.getReturnType();
    if (type.isArray()) {
      return "{}";
    } else if (type == String.class) {
      return "\"x\"";
    } else if (type == JsonTypeInfo.Id.class) {
      return "JsonTypeInfo.Id.NAME";
    } else if (type == Class.class) {
      return VALUES.getOrDefault(member.getDeclaringClass(), "Object") + ".class";
    }
    return type.isEnum() ? type.getCanonicalName() + "." + type.getEnumConstants()[0] : "true";
  }

  /** The rows of the guide's table: where each annotation is honoured. */
  private static Map<String, String> table() throws IOException {
    Map<String, String> rows = new LinkedHashMap<>();
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("| `@")) {
        String[] cells = line.split("\\|");
        rows.put(cells[1].strip().replace("`", ""), cells[2].strip());
      }
    }
    return rows;
  }
}
