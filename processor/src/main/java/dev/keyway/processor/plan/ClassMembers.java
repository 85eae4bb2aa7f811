package dev.keyway.processor.plan;

import dev.keyway.processor.model.Component;
import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.ResponseBody;
import dev.keyway.processor.model.Scalar;
import dev.keyway.processor.model.TypeRef;
import dev.keyway.processor.model.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The members of a generated endpoints class that its methods share: components, readers, writers,
 * converters and defaults, each once, in the order in which they are first needed.
 */
final class ClassMembers {
  private static final String JSON = "application/json";

  private final Names fieldNames = new Names();
  private final Names constantNames = new Names();
  private final Set<String> endpointNames;
  private final Function<Component, String> componentLocals;
  private final Map<Component, EndpointsPlan.ComponentField> components = new LinkedHashMap<>();
  private final Map<List<Object>, EndpointsPlan.WriterField> writers = new LinkedHashMap<>();
  private final Map<ResponseBody, EndpointsPlan.ContentConstant> contents = new LinkedHashMap<>();
  private final Map<List<Object>, EndpointsPlan.ReaderField> readers = new LinkedHashMap<>();
  private final Map<Scalar, EndpointsPlan.ConverterConstant> converters = new LinkedHashMap<>();
  private final Map<List<Object>, EndpointsPlan.FallbackConstant> fallbacks = new LinkedHashMap<>();
  private final CheckConstants checkConstants = new CheckConstants(constantNames);

  /**
   * Members of one class.
   *
   * @param endpointNames of the fields that hold the endpoints
   * @param componentLocals the application's name for a component
   */
  ClassMembers(List<String> endpointNames, Function<Component, String> componentLocals) {
    this.endpointNames = Set.copyOf(endpointNames);
    this.componentLocals = componentLocals;
    fieldNames.reserve(endpointNames).reserve(List.of("json", "request"));
  }

  /** The field of a component. */
  String component(Component component) {
    return components
        .computeIfAbsent(component, unused -> {
          String local = componentLocals.apply(component);
          String field = endpointNames.contains(local)
              ? fieldNames.allocate(local + "Component")
              : fieldNames.allocate(local);
          return new EndpointsPlan.ComponentField(field, component, local);
        })
        .name();
  }

  /** The field or constant of a writer; absent where nothing is written. */
  Optional<String> writer(ResponseBody body) {
    if (body instanceof ResponseBody.Json json) {
      return Optional.of(jsonWriter(json.type().boxed(), json.mediaType()));
    }
    if (body instanceof ResponseBody.Elements elements) {
      return Optional.of(jsonWriter(elements.type().boxed(), JSON));
    }
    if (body instanceof ResponseBody.WebSocket webSocket) {
      return webSocket.messages().sent().map(sent -> jsonWriter(sent.type().boxed(), JSON));
    }
    if (body instanceof ResponseBody.Text text) {
      return Optional.of(content(text, text.mediaType()));
    }
    return body instanceof ResponseBody.Bytes bytes
        ? Optional.of(content(bytes, bytes.mediaType()))
        : Optional.empty();
  }

  private String jsonWriter(TypeRef type, String mediaType) {
    return writers
        .computeIfAbsent(
            List.of(type, mediaType),
            unused -> new EndpointsPlan.WriterField(
                fieldNames.allocate(Names.lowerCamel(typeName(type)) + "Writer"),
                type,
                Optional.of(mediaType).filter(given -> !given.equals(JSON))))
        .name();
  }

  /** {@code text/html; charset=utf-8} is called {@code TEXT_HTML}. */
  private String content(ResponseBody body, String mediaType) {
    String name = Names.identifier(mediaType.substring(0, (mediaType + ";").indexOf(';')));
    return contents
        .computeIfAbsent(
            body,
            unused -> new EndpointsPlan.ContentConstant(
                constantNames.allocate(Names.upperSnake(name)), body))
        .name();
  }

  /** The field of a reader, which runs the checks on what it has read. */
  String reader(
      TypeRef type, JsonType form, String schemaPointer, Optional<ChecksPlan.MethodRef> checks) {
    return readers
        .computeIfAbsent(
            List.of(type, schemaPointer, checks),
            unused -> new EndpointsPlan.ReaderField(
                fieldNames.allocate(Names.lowerCamel(typeName(type)) + "Reader"),
                type,
                form,
                schemaPointer,
                checks))
        .name();
  }

  /** The constant of a converter, for a type that the runtime has none for. */
  Optional<String> converter(Scalar scalar) {
    if (scalar instanceof Scalar.BuiltIn || scalar instanceof Scalar.FilePart) {
      return Optional.empty();
    }
    return Optional.of(converters
        .computeIfAbsent(
            scalar,
            unused -> new EndpointsPlan.ConverterConstant(
                constantNames.allocate(Names.upperSnake(typeName(scalar.type()))), scalar))
        .name());
  }

  /**
   * The constant of a default that isn't a literal.
   *
   * @param wanted what the value is called
   * @param label of the endpoint
   */
  String fallback(
      String wanted, ValueType type, Optional<String> converter, List<String> texts, String label) {
    return fallbacks
        .computeIfAbsent(
            List.of(type, texts),
            unused -> new EndpointsPlan.FallbackConstant(
                constantNames.allocate("DEFAULT_" + Names.upperSnake(Names.identifier(wanted))),
                type,
                converter,
                texts,
                wanted + " of " + label))
        .name();
  }

  /**
   * The check of a constraint, with a constant if it needs one.
   *
   * @param wanted what the value is called
   */
  ResolutionStep.Check check(Constraint constraint, String wanted) {
    return checkConstants.check(constraint, wanted);
  }

  /** A constant that belongs to one endpoint. */
  String constant(String wanted) {
    return constantNames.allocate(wanted);
  }

  /** Names for the locals of a method, which must not hide a field that the method needs. */
  Names localNames() {
    return new Names()
        .reserve(List.of("request"))
        .reserve(
            components.values().stream().map(EndpointsPlan.ComponentField::name).toList())
        .reserve(writers.values().stream().map(EndpointsPlan.WriterField::name).toList())
        .reserve(readers.values().stream().map(EndpointsPlan.ReaderField::name).toList());
  }

  List<EndpointsPlan.ComponentField> components() {
    return List.copyOf(components.values());
  }

  List<EndpointsPlan.WriterField> writers() {
    return List.copyOf(writers.values());
  }

  List<EndpointsPlan.ReaderField> readers() {
    return List.copyOf(readers.values());
  }

  List<EndpointsPlan.ConverterConstant> converters() {
    return List.copyOf(converters.values());
  }

  List<EndpointsPlan.FallbackConstant> fallbacks() {
    return List.copyOf(fallbacks.values());
  }

  List<EndpointsPlan.ContentConstant> contents() {
    return List.copyOf(contents.values());
  }

  List<EndpointsPlan.PatternConstant> patterns() {
    return checkConstants.patterns();
  }

  List<EndpointsPlan.ValidatorConstant> validators() {
    return checkConstants.validators();
  }

  /** {@code List<Item>} becomes {@code ItemList}. */
  static String typeName(TypeRef type) {
    if (type instanceof TypeRef.Declared declared) {
      StringBuilder name = new StringBuilder();
      declared.arguments().forEach(argument -> name.append(typeName(argument)));
      return name.append(declared.simpleName()).toString();
    }
    if (type instanceof TypeRef.Array array) {
      return typeName(array.component()) + "Array";
    }
    if (type instanceof TypeRef.Wildcard wildcard) {
      return wildcard.upper().or(wildcard::lower).map(ClassMembers::typeName).orElse("Any");
    }
    return Names.capitalized(type.toString());
  }
}
