package dev.keyway.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.keyway.processor.model.Presence;
import dev.keyway.processor.model.TypeRef;

/** Writes how the list of values that was read becomes the array that a parameter is. */
final class ArrayEmitter {
  private ArrayEmitter() {}

  /**
   * The array.
   *
   * @param list the expression that reads the values
   * @param element the type of each
   */
  static CodeBlock emit(CodeBlock list, TypeRef element, Presence presence) {
    boolean optional = presence instanceof Presence.AsOptional;
    if (element instanceof TypeRef.Primitive primitive) {
      String method = primitive.name() + "s";
      return optional
          ? CodeBlock.of("$L.map($T::$L)", list, JavaTypes.PARAMETER_ARRAYS, method)
          : CodeBlock.of("$T.$L($L)", JavaTypes.PARAMETER_ARRAYS, method, list);
    }
    CodeBlock newArray = CodeBlock.of("$T[]::new", JavaTypes.typeName(element));
    if (optional) {
      return CodeBlock.of("$L.map(list -> list.toArray($L))", list, newArray);
    }
    return presence instanceof Presence.AsNull
        ? CodeBlock.of("$T.of($L, $L)", JavaTypes.PARAMETER_ARRAYS, list, newArray)
        : CodeBlock.of("$L.toArray($L)", list, newArray);
  }
}
