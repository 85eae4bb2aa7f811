package dev.keyway.processor.plan;

import dev.keyway.processor.model.Component;
import dev.keyway.processor.model.RoutesClass;
import dev.keyway.processor.model.Scalar;
import dev.keyway.processor.model.TypeRef;
import dev.keyway.processor.model.ValueType;
import java.util.List;
import java.util.Optional;

/**
 * The generated class beside a routes class.
 *
 * @param isPublic whether the application is in another package
 * @param fields the components that it needs, in the order in which it first names them
 */
public record EndpointsPlan(
    RoutesClass routes,
    TypeRef.Declared type,
    boolean isPublic,
    List<ComponentField> fields,
    List<JsonField> readers,
    List<JsonField> writers,
    List<ConverterConstant> converters,
    List<FallbackConstant> fallbacks,
    List<PatternConstant> patterns,
    List<EndpointPlan> endpoints) {
  public EndpointsPlan {
    fields = List.copyOf(fields);
    readers = List.copyOf(readers);
    writers = List.copyOf(writers);
    converters = List.copyOf(converters);
    fallbacks = List.copyOf(fallbacks);
    patterns = List.copyOf(patterns);
    endpoints = List.copyOf(endpoints);
  }

  /** A component, and the application's local that holds it. */
  public record ComponentField(String name, Component component, String local) {}

  /** A JSON reader or writer; the pointer to the schema is only a reader's. */
  public record JsonField(String name, TypeRef type, Optional<String> schemaPointer) {}

  /** A converter to a type that the runtime has none for. */
  public record ConverterConstant(String name, Scalar scalar) {}

  /** A regular expression that values must match as a whole. */
  public record PatternConstant(String name, String regexp) {}

  /** A default that isn't a literal. */
  public record FallbackConstant(
      String name, ValueType type, Optional<String> converter, List<String> texts) {
    public FallbackConstant {
      texts = List.copyOf(texts);
    }
  }
}
