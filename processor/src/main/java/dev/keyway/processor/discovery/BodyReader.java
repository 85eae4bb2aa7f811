package dev.keyway.processor.discovery;

import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.ParameterSource;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the parameters that receive the JSON body. */
final class BodyReader {
  private static final List<String> COLLECTIONS =
      List.of("java.util.List", "java.util.Set", "java.util.Collection", "java.util.Map");

  private final JsonTypeReader json;

  BodyReader(JsonTypeReader json) {
    this.json = json;
  }

  /** The body; empty if its type is broken. */
  Optional<ParameterSource.JsonBody> read(ParameterDeclaration declaration) {
    return json.input(declaration.unwrapped(), declaration.place())
        .map(
            // A body may be absent, but one that is there isn't null.
            type -> type instanceof JsonType.Nullable nullable ? nullable.type() : type)
        .map(type -> new ParameterSource.JsonBody(type, declaration.presence()));
  }

  /** Whether it is a record, or a collection or map of records. */
  boolean isOfRecords(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED) {
      return false;
    }
    DeclaredType declared = (DeclaredType) type;
    if (declared.asElement().getKind() == ElementKind.RECORD) {
      return true;
    }
    List<? extends TypeMirror> arguments = declared.getTypeArguments();
    return !arguments.isEmpty()
        && COLLECTIONS.stream().anyMatch(name -> TypeRefs.is(type, name))
        && isOfRecords(arguments.get(arguments.size() - 1));
  }
}
