package dev.keyway.processor.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.keyway.processor.model.TypeRef;
import java.util.List;

/** Types as JavaPoet has them, and the names of the runtime's types that generated code uses. */
final class JavaTypes {
  static final ClassName API_APPLICATION = ClassName.get("dev.keyway.server", "Application");
  static final ClassName API_KEY_IN = ClassName.get("dev.keyway.security", "ApiKeyIn");
  static final ClassName API_KEY_SCHEME = ClassName.get("dev.keyway.security", "ApiKeyScheme");
  static final ClassName API_KEY_GATE = ClassName.get("dev.keyway.security", "ApiKeyGate");
  static final ClassName BASIC_SCHEME = ClassName.get("dev.keyway.security", "BasicScheme");
  static final ClassName BASIC_GATE = ClassName.get("dev.keyway.security", "BasicGate");
  static final ClassName BEAN_VALIDATION = ClassName.get("dev.keyway.validation", "BeanValidation");
  static final ClassName BEARER_SCHEME = ClassName.get("dev.keyway.security", "BearerScheme");
  static final ClassName BODY_CHECK = ClassName.get("dev.keyway.json", "BodyCheck");
  static final ClassName COMPONENTS = ClassName.get("dev.keyway.server", "Components");
  static final ClassName CONSTRAINT_ANNOTATION =
      ClassName.get("dev.keyway.support", "ConstraintAnnotation");
  static final ClassName CONTENT_WRITER = ClassName.get("dev.keyway.response", "ContentWriter");
  static final ClassName HEALTH = ClassName.get("dev.keyway.server", "Health");
  static final ClassName DOCUMENTATION = ClassName.get("dev.keyway.openapi", "Documentation");
  static final ClassName EMAIL_ADDRESS = ClassName.get("dev.keyway.support", "EmailAddress");
  static final ClassName ENDPOINT = ClassName.get("dev.keyway.routing", "Endpoint");
  static final ClassName FAILURES = ClassName.get("dev.keyway.support", "Failures");
  static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
  static final ClassName HTTP_METHOD = ClassName.get("dev.keyway.routing", "HttpMethod");
  static final ClassName JSON_CODEC = ClassName.get("dev.keyway.json", "JsonCodec");
  static final ClassName JSON_CONNECTION = ClassName.get("dev.keyway.websocket", "JsonConnection");
  static final ClassName JSON_MEMBERS = ClassName.get("dev.keyway.json", "JsonMembers");
  static final ClassName JSON_STREAMS = ClassName.get("dev.keyway.support", "JsonStreams");
  static final ClassName JSON_READER = ClassName.get("dev.keyway.json", "JsonReader");
  static final ClassName JSON_TYPE = ClassName.get("dev.keyway.json", "JsonType");
  static final ClassName JSON_WRITER = ClassName.get("dev.keyway.json", "JsonWriter");
  static final ClassName KEYWAY_GENERATED = ClassName.get("dev.keyway.support", "KeywayGenerated");
  static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
  static final ClassName DEFAULTS = ClassName.get("dev.keyway.support", "Defaults");
  static final ClassName PARAMETER_ARRAYS = ClassName.get("dev.keyway.support", "ParameterArrays");
  static final ClassName PARAMETER_IN = ClassName.get("dev.keyway.request", "ParameterIn");
  static final ClassName PART_CONVERTER = ClassName.get("dev.keyway.request", "PartConverter");
  static final ClassName REQUEST_CONTEXT = ClassName.get("dev.keyway.request", "RequestContext");
  static final ClassName REQUEST_PATH = ClassName.get("dev.keyway.routing", "RequestPath");
  static final ClassName PROBLEMS = ClassName.get("dev.keyway.error", "Problems");
  static final ClassName ROUTER = ClassName.get("dev.keyway.routing", "Router");
  static final ClassName SCOPE_GATE = ClassName.get("dev.keyway.security", "ScopeGate");
  static final ClassName SECURITY_SCOPES = ClassName.get("dev.keyway.security", "SecurityScopes");
  static final ClassName TEXT_CONVERTER = ClassName.get("dev.keyway.request", "TextConverter");
  static final ClassName VIOLATIONS = ClassName.get("dev.keyway.support", "Violations");

  private JavaTypes() {}

  static ClassName className(TypeRef.Declared type) {
    List<String> names = type.simpleNames();
    return ClassName.get(
        type.packageName(), names.get(0), names.subList(1, names.size()).toArray(String[]::new));
  }

  static TypeName typeName(TypeRef type) {
    if (type instanceof TypeRef.Primitive primitive) {
      return switch (primitive.name()) {
        case "void" -> TypeName.VOID;
        case "boolean" -> TypeName.BOOLEAN;
        case "byte" -> TypeName.BYTE;
        case "short" -> TypeName.SHORT;
        case "int" -> TypeName.INT;
        case "long" -> TypeName.LONG;
        case "char" -> TypeName.CHAR;
        case "float" -> TypeName.FLOAT;
        case "double" -> TypeName.DOUBLE;
        default -> throw new IllegalArgumentException(primitive.name());
      };
    }
    if (type instanceof TypeRef.Array array) {
      return ArrayTypeName.of(typeName(array.component()));
    }
    if (type instanceof TypeRef.Wildcard wildcard) {
      return wildcard
          .lower()
          .map(lower -> WildcardTypeName.supertypeOf(typeName(lower)))
          .orElseGet(() -> WildcardTypeName.subtypeOf(
              wildcard.upper().map(JavaTypes::typeName).orElse(ClassName.get(Object.class))));
    }
    TypeRef.Declared declared = (TypeRef.Declared) type;
    return declared.arguments().isEmpty()
        ? className(declared)
        : ParameterizedTypeName.get(
            className(declared),
            declared.arguments().stream().map(JavaTypes::typeName).toArray(TypeName[]::new));
  }

  /** What every generated class carries. */
  static TypeSpec.Builder generatedClass(TypeRef.Declared type) {
    return TypeSpec.classBuilder(className(type))
        .addAnnotation(KEYWAY_GENERATED)
        .addAnnotation(AnnotationSpec.builder(GENERATED)
            .addMember("value", "$S", "dev.keyway.processor.KeywayProcessor")
            .build());
  }
}
