package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.model.Example;
import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.JsonType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * Reads {@code @Example}s, and makes sure that they are values of their types. Since a type may refer to
 * itself, that can be checked only when all types are read.
 */
final class ExampleReader {
  private static final List<String> ANNOTATIONS =
      List.of(KeywayTypes.EXAMPLE, KeywayTypes.EXAMPLE_LIST);

  /** OpenAPI's names of components. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");

  private final Diagnostics diagnostics;
  private final List<Pending> pending = new ArrayList<>();

  ExampleReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** An example whose type isn't known yet in all parts. */
  private record Pending(Object value, JsonType type, String label, ElementRef place) {}

  /** One {@code @Example} on an element, or inside an annotation on it. */
  private record Written(AnnotationMirror mirror, Element element) {}

  /** The annotations on an element that give examples. */
  static List<AnnotationMirror> on(Element element) {
    return AnnotationMirrors.all(element, ANNOTATIONS);
  }

  /** The examples on parameters, bodies and answers, which may have names. */
  List<Example> named(Element element, JsonType type, String label, Locator locator) {
    return read(List.of(element), type, label, locator, true);
  }

  /** The examples on what is described by a schema alone, in which examples have no names. */
  List<Example> unnamed(
      List<? extends Element> carriers, JsonType type, String label, Locator locator) {
    return read(carriers, type, label, locator, false);
  }

  private List<Example> read(
      List<? extends Element> carriers,
      JsonType type,
      String label,
      Locator locator,
      boolean nameable) {
    List<Example> examples = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Written written : written(carriers)) {
      Optional<Object> value = value(written, type, label, locator);
      String name = AnnotationMirrors.string(written.mirror(), "name");
      boolean healthy =
          nameable ? checkName(written, locator) : checkUnnamed(written, label, locator);
      if (healthy && !examples.isEmpty() && (name.isEmpty() != names.isEmpty())) {
        healthy = report(
            place(written, "value", locator),
            "Some examples of " + label + " have names, and some have none.",
            "give each a name, or none.");
      } else if (healthy && !name.isEmpty() && !names.add(name)) {
        healthy = report(
            place(written, "name", locator),
            "Another example of " + label + " is called \"" + name + "\", too.",
            "give it a name of its own.");
      }
      if (healthy && value.isPresent()) {
        examples.add(new Example(
            name,
            AnnotationMirrors.string(written.mirror(), "summary"),
            AnnotationMirrors.string(written.mirror(), "description"),
            value.get()));
      }
    }
    return List.copyOf(examples);
  }

  /** Java copies what is written on a component of a record to several elements: the first counts. */
  private static List<Written> written(List<? extends Element> carriers) {
    for (Element carrier : carriers) {
      List<Written> written = new ArrayList<>();
      for (AnnotationMirror outer : on(carrier)) {
        if (AnnotationMirrors.typeName(outer).equals(KeywayTypes.EXAMPLE)) {
          written.add(new Written(outer, carrier));
        } else {
          AnnotationMirrors.annotations(outer, "value")
              .forEach(each -> written.add(new Written(each, carrier)));
        }
      }
      if (!written.isEmpty()) {
        return List.copyOf(written);
      }
    }
    return List.of();
  }

  private Optional<Object> value(Written written, JsonType type, String label, Locator locator) {
    String text = AnnotationMirrors.string(written.mirror(), "value");
    ElementRef place = place(written, "value", locator);
    try {
      Object value = isText(type) ? text : JsonText.parse(text);
      pending.add(new Pending(value, type, label, place));
      return Optional.of(value);
    } catch (JsonText.Malformed e) {
      report(
          place,
          "The example of " + label + " isn't JSON: " + e.getMessage() + ".",
          "correct it; only an example of a text stands for itself, without quotes.");
      return Optional.empty();
    }
  }

  private boolean checkName(Written written, Locator locator) {
    String name = AnnotationMirrors.string(written.mirror(), "name");
    if (name.isEmpty()) {
      for (String member : List.of("summary", "description")) {
        if (!AnnotationMirrors.string(written.mirror(), member).isEmpty()) {
          return report(
              place(written, member, locator),
              "An example without a name has no " + member + ".",
              "give it a name, too.");
        }
      }
      return true;
    }
    return NAME.matcher(name).matches()
        || report(
            place(written, "name", locator),
            "\"" + name + "\" can't name an example in OpenAPI.",
            "use letters, digits, '.', '_' and '-' only.");
  }

  private boolean checkUnnamed(Written written, String label, Locator locator) {
    for (String member : List.of("name", "summary", "description")) {
      if (!AnnotationMirrors.string(written.mirror(), member).isEmpty()) {
        return report(
            place(written, member, locator),
            "An example of " + label + " has no " + member + ": JSON Schema has only values there.",
            "remove it, or write the example on the parameter or the endpoint method.");
      }
    }
    return true;
  }

  /** Whether the type's values are texts in JSON. */
  private static boolean isText(JsonType type) {
    if (type instanceof JsonType.Constrained constrained) {
      return isText(constrained.type());
    }
    if (type instanceof JsonType.Nullable nullable) {
      return isText(nullable.type());
    }
    return (type instanceof JsonType.EnumOf names && names.jsonType().equals("string"))
        || type instanceof JsonType.Base64
        || (type instanceof JsonType.Primitive primitive && primitive.type().equals("string"));
  }

  /** Reports the examples that aren't values of their types. */
  void check(List<JsonObject> objects) {
    ExampleCheck check = new ExampleCheck(objects);
    for (Pending each : pending) {
      check
          .problem(each.value(), each.type())
          .ifPresent(problem -> report(
              each.place(),
              "The example of " + each.label() + " isn't a value of it: " + problem + ".",
              "correct the example, or the type and its constraints."));
    }
    pending.clear();
  }

  private static ElementRef place(Written written, String member, Locator locator) {
    return AnnotationMirrors.written(written.mirror(), member)
        .map(value -> locator.at(written.element(), written.mirror(), value))
        .orElseGet(() -> locator.at(written.element(), written.mirror()));
  }

  private boolean report(ElementRef place, String sentence, String fix) {
    diagnostics.report(
        Diagnostic.error(DiagnosticId.INVALID_EXAMPLE, place, sentence).fix(fix));
    return false;
  }
}
