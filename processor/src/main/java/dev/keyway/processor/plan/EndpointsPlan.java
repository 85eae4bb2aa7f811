package dev.keyway.processor.plan;

import dev.keyway.processor.model.Component;
import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.ResponseBody;
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
 * @param failures how it answers for exceptions; absent where nothing is handled
 * @param fields the components that it needs, in the order in which it first names them
 */
public record EndpointsPlan(
    RoutesClass routes,
    TypeRef.Declared type,
    boolean isPublic,
    List<ComponentField> fields,
    List<ReaderField> readers,
    List<WriterField> writers,
    List<ConverterConstant> converters,
    List<FallbackConstant> fallbacks,
    List<PatternConstant> patterns,
    List<ValidatorConstant> validators,
    List<ContentConstant> contents,
    List<EndpointPlan> endpoints,
    Optional<FailuresPlan> failures) {
  public EndpointsPlan {
    fields = List.copyOf(fields);
    readers = List.copyOf(readers);
    writers = List.copyOf(writers);
    converters = List.copyOf(converters);
    fallbacks = List.copyOf(fallbacks);
    patterns = List.copyOf(patterns);
    validators = List.copyOf(validators);
    contents = List.copyOf(contents);
    endpoints = List.copyOf(endpoints);
  }

  /** A component, and the application's local that holds it. */
  public record ComponentField(String name, Component component, String local) {}

  /** A JSON reader, where the type's schema is, and what checks the values it has read. */
  public record ReaderField(
      String name,
      TypeRef type,
      JsonType form,
      String schemaPointer,
      Optional<ChecksPlan.MethodRef> checks) {}

  /** A JSON writer; the media type is there if it isn't the usual one. */
  public record WriterField(String name, TypeRef type, Optional<String> mediaType) {}

  /** A writer of texts or bytes as they are. */
  public record ContentConstant(String name, ResponseBody body) {}

  /** A converter to a type that the runtime has none for. */
  public record ConverterConstant(String name, Scalar scalar) {}

  /** A regular expression that values must match as a whole. */
  public record PatternConstant(String name, String regexp, List<String> flags) {
    public PatternConstant {
      flags = List.copyOf(flags);
    }
  }

  /** A validator of the user's own. */
  public record ValidatorConstant(String name, Constraint.Own constraint) {}

  /**
   * A default that isn't a literal.
   *
   * @param parameter that has it, the first of them, in messages
   */
  public record FallbackConstant(
      String name,
      ValueType type,
      Optional<String> converter,
      List<String> texts,
      String parameter) {
    public FallbackConstant {
      texts = List.copyOf(texts);
    }
  }
}
