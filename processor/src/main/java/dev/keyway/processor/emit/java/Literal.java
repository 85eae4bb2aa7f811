package dev.keyway.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.keyway.processor.model.BooleanText;
import dev.keyway.processor.model.Scalar;
import dev.keyway.processor.model.ValueType;
import dev.keyway.processor.plan.EndpointsPlan;
import dev.keyway.processor.plan.Literals;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes values and converters of scalars. */
final class Literal {
  private Literal() {}

  /** The converter to a scalar: the runtime's constant, or the class' own. */
  static CodeBlock converter(Scalar scalar, Optional<String> constant) {
    if (scalar instanceof Scalar.FilePart file) {
      return CodeBlock.of("$T.$L", JavaTypes.PART_CONVERTER, file.bytes() ? "BYTES" : "FILE");
    }
    return scalar instanceof Scalar.BuiltIn builtIn
        ? CodeBlock.of("$T.$L", JavaTypes.TEXT_CONVERTER, builtIn.converter())
        : CodeBlock.of("$L", constant.orElseThrow());
  }

  /** A default as an expression: a literal, or converted when the class is initialized. */
  static CodeBlock value(EndpointsPlan.FallbackConstant fallback, String text) {
    Scalar scalar = fallback.type().scalar();
    if (Literals.isLiteral(scalar)) {
      return of(scalar, text);
    }
    CodeBlock converter = converter(scalar, fallback.converter());
    boolean checked = scalar instanceof Scalar.BuiltIn
        || (scalar instanceof Scalar.EnumType names && names.isClosed());
    if (checked) {
      return CodeLines.fieldCall(
          60, CodeBlock.of("$L.convert", converter), List.of(CodeBlock.of("$S", text)));
    }
    List<CodeBlock> arguments =
        List.of(CodeBlock.of("$S", fallback.parameter()), converter, CodeBlock.of("$S", text));
    CodeBlock method = CodeBlock.of("$T.of", JavaTypes.DEFAULTS);
    int before = "  private static final   = ".length()
        + scalar.type().simpleText().length()
        + fallback.name().length();
    return fallback.type().container() == ValueType.Container.SINGLE
        ? CodeLines.fieldCall(before, method, arguments)
        : CodeBlock.of("$L($L)", method, CodeBlock.join(arguments, ", "));
  }

  /**
   * A default as an expression.
   *
   * @param constant that holds it; absent for a literal and an empty collection
   */
  static CodeBlock fallback(ValueType type, List<String> texts, Optional<String> constant) {
    if (constant.isPresent()) {
      return CodeBlock.of("$L", constant.get());
    }
    return switch (type.container()) {
      case SINGLE -> of(type.scalar(), texts.get(0));
      case LIST, COLLECTION, ARRAY -> CodeBlock.of("$T.of()", List.class);
      case SET -> CodeBlock.of("$T.of()", Set.class);
      case SORTED_SET -> CodeBlock.of("$T.emptySortedSet()", Collections.class);
    };
  }

  /** The text of a default as Java's literal, for the types that have one. */
  static CodeBlock of(Scalar scalar, String text) {
    return switch (((Scalar.BuiltIn) scalar).converter()) {
      case "STRING" -> CodeBlock.of("$S", text);
      case "BOOLEAN" -> CodeBlock.of("$L", BooleanText.isTrue(text));
      case "BYTE" -> CodeBlock.of("(byte) $L", new BigInteger(text));
      case "SHORT" -> CodeBlock.of("(short) $L", new BigInteger(text));
      case "INTEGER" -> CodeBlock.of("$L", new BigInteger(text));
      case "LONG" -> CodeBlock.of("$LL", new BigInteger(text));
      case "FLOAT" -> CodeBlock.of("$Lf", Float.parseFloat(text));
      case "DOUBLE" -> CodeBlock.of("$L", Double.parseDouble(text));
      case "CHARACTER" -> CodeBlock.of("'$L'", escaped(text.charAt(0)));
      default -> throw new IllegalArgumentException("no literal: " + scalar);
    };
  }

  private static String escaped(char c) {
    return switch (c) {
      case '\'' -> "\\'";
      case '\\' -> "\\\\";
      default -> c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c);
    };
  }
}
