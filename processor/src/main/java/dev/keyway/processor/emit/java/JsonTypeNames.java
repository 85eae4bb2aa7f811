package dev.keyway.processor.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.TypeRef;
import java.util.List;

/**
 * Writes the types of bodies with {@code @Nullable} on what they hold, where the runtime looks for it.
 */
final class JsonTypeNames {
  private JsonTypeNames() {}

  /** The type, whose own nullness is somebody else's business. */
  static TypeName of(TypeRef type, JsonType form) {
    if (form instanceof JsonType.Nullable nullable) {
      return of(type, nullable.type());
    }
    if (form instanceof JsonType.Constrained constrained) {
      return of(type, constrained.type());
    }
    if (form instanceof JsonType.ArrayOf array && type instanceof TypeRef.Array declared) {
      return ArrayTypeName.of(held(declared.component(), array.items()));
    }
    if (form instanceof JsonType.ArrayOf array && type instanceof TypeRef.Declared declared) {
      return ParameterizedTypeName.get(
          JavaTypes.className(declared), held(declared.arguments().get(0), array.items()));
    }
    if (form instanceof JsonType.MapOf map && type instanceof TypeRef.Declared declared) {
      List<TypeRef> arguments = declared.arguments();
      return ParameterizedTypeName.get(
          JavaTypes.className(declared),
          JavaTypes.typeName(arguments.get(0)),
          held(arguments.get(1), map.values()));
    }
    return JavaTypes.typeName(type);
  }

  private static TypeName held(TypeRef type, JsonType form) {
    TypeName name = of(type, form);
    return form instanceof JsonType.Nullable && !isOptional(type)
        ? name.annotated(AnnotationSpec.builder(JavaTypes.NULLABLE).build())
        : name;
  }

  /** An {@code Optional} is never null, and {@code null} in JSON an empty one; likewise trees. */
  private static boolean isOptional(TypeRef type) {
    return type instanceof TypeRef.Declared declared
        && (declared.toString().startsWith("java.util.Optional")
            || declared.packageName().startsWith("tools.jackson."));
  }

  /** Whether an array has elements that may be null, which its class doesn't tell. */
  static boolean hasNullableElements(TypeName type) {
    return type instanceof ArrayTypeName array
        && (array.componentType().isAnnotated() || hasNullableElements(array.componentType()));
  }
}
