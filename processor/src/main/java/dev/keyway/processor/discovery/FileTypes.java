package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.model.Scalar;
import dev.keyway.processor.model.ValueType;
import dev.keyway.processor.model.ValueType.Container;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the types of form fields that are files. */
final class FileTypes {
  /** What a form field can be beside a text, in a line of advice. */
  static final String TYPES =
      "files in a form: UploadedFile, byte[], and List and Optional of them";

  private final TypeRefs typeRefs;

  FileTypes(TypeRefs typeRefs) {
    this.typeRefs = typeRefs;
  }

  /** The parameter's type as one of a file or several; empty if it is none. */
  Optional<ValueType> type(ParameterDeclaration declaration) {
    TypeMirror type = declaration.unwrapped();
    if (!TypeRefs.is(type, "java.util.List")) {
      return file(type, declaration).map(file -> new ValueType(Container.SINGLE, file));
    }
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    return arguments.size() == 1
            && !Nullness.isNullable(
                arguments.get(0), declaration.unwrappedUnseen().argument(0))
        ? file(arguments.get(0), declaration).map(file -> new ValueType(Container.LIST, file))
        : Optional.empty();
  }

  /** Whether a type is that of a file and of nothing else. */
  static boolean isFile(TypeMirror type) {
    return TypeRefs.is(type, KeywayTypes.UPLOADED_FILE)
        || (TypeRefs.is(type, "java.util.List")
            && ((DeclaredType) type).getTypeArguments().stream().anyMatch(FileTypes::isFile));
  }

  private Optional<Scalar> file(TypeMirror type, ParameterDeclaration declaration) {
    boolean bytes =
        type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.BYTE;
    return bytes || TypeRefs.is(type, KeywayTypes.UPLOADED_FILE)
        ? Optional.of(new Scalar.FilePart(typeRefs.of(type, declaration.place()), bytes))
        : Optional.empty();
  }
}
