package dev.keyway.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.Presence;
import dev.keyway.processor.model.Scalar;
import dev.keyway.processor.model.TypeRef;
import dev.keyway.processor.model.ValueType;
import dev.keyway.processor.plan.ResolutionStep;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes how a value of the request is read and checked. */
final class ValueEmitter {

  /** The declaration of the local, and its checks. */
  CodeBlock emit(ResolutionStep.ReadValue step, int indent) {
    CodeBlock declared = CodeBlock.of("$T $L =", JavaTypes.typeName(step.type()), step.local());
    CodeBlock read = read(step);
    boolean oneLine = CodeLines.fits(indent + 1, declared, read);
    CodeBlock.Builder code =
        CodeBlock.builder().addStatement(oneLine ? "$L $L" : "$L\n$L", declared, read);
    step.checks().forEach(check -> code.add(check(step, check, indent)));
    if (!step.elementChecks().isEmpty()) {
      code.add(elements(step, indent));
    }
    return code.build();
  }

  private static CodeBlock path(ResolutionStep.ReadValue step) {
    String name = step.value().name();
    if (step.mixed().isPresent()) {
      return CodeBlock.of(
          "request.path($S, $L, $S)", name, step.segment(), step.mixed().get());
    }
    return CodeBlock.of(
        "request.$L($S, $L)", step.rest() ? "pathRest" : "path", name, step.segment());
  }

  /** The refusal of what the request holds beside what is declared. */
  CodeBlock refuseUnknown(ResolutionStep.RefuseUnknown step, int indent) {
    CodeBlock place = CodeBlock.of("$T.$L", JavaTypes.PARAMETER_IN, in(step.location()));
    return CodeBlock.builder()
        .addStatement(
            "$L",
            CodeLines.call(
                indent,
                CodeBlock.of("request.refuseOthers"),
                Stream.concat(
                        Stream.of(place),
                        step.known().stream().map(name -> CodeBlock.of("$S", name)))
                    .toList()))
        .build();
  }

  private static String in(ParameterSource.Location location) {
    return location == ParameterSource.Location.FORM ? "BODY" : location.name();
  }

  private static CodeBlock read(ResolutionStep.ReadValue step) {
    ParameterSource.RequestValue value = step.value();
    CodeBlock source = switch (value.location()) {
      case PATH -> path(step);
      case QUERY, INFERRED -> CodeBlock.of("request.query($S)", value.name());
      case HEADER -> CodeBlock.of("request.header($S)", value.name());
      case COOKIE -> CodeBlock.of("request.cookie($S)", value.name());
      case FORM ->
        CodeBlock.of("request.$L($S)", value.type().isFile() ? "file" : "form", value.name());
    };
    ValueType type = value.type();
    if (type.container() == ValueType.Container.SINGLE) {
      return CodeBlock.of("$L.$L", source, single(step));
    }
    CodeBlock values = CodeBlock.of("$L.$L", source, several(step));
    return type.container() == ValueType.Container.ARRAY
        ? ArrayEmitter.emit(values, type.scalar().type(), value.presence())
        : values;
  }

  private static CodeBlock single(ResolutionStep.ReadValue step) {
    Scalar scalar = step.value().type().scalar();
    Presence presence = step.value().presence();
    Optional<String> primitive = primitiveMethod(scalar);
    if (presence instanceof Presence.AsOptional) {
      String type = ((TypeRef.Declared) step.type()).simpleName();
      return type.equals("Optional")
          ? CodeBlock.of("optional($L)", converter(step))
          : CodeBlock.of("$L()", Character.toLowerCase(type.charAt(0)) + type.substring(1));
    }
    if (presence instanceof Presence.AsNull) {
      return CodeBlock.of("orNull($L)", converter(step));
    }
    if (presence instanceof Presence.WithDefault fallback) {
      CodeBlock text = Literal.fallback(step.value().type(), fallback.texts(), step.fallback());
      return primitive
          .map(method -> CodeBlock.of("$L($L)", method, text))
          .orElseGet(() -> CodeBlock.of("orDefault($L, $L)", converter(step), text));
    }
    return primitive
        .map(method -> CodeBlock.of("$L()", method))
        .orElseGet(() -> CodeBlock.of("required($L)", converter(step)));
  }

  private static CodeBlock several(ResolutionStep.ReadValue step) {
    ValueType.Container container = step.value().type().container();
    String method = switch (container) {
      case SET -> "set";
      case SORTED_SET -> "sortedSet";
      default -> "list";
    };
    Presence presence = step.value().presence();
    if (presence instanceof Presence.AsOptional) {
      String held = switch (container) {
        case SET -> "Set";
        case SORTED_SET -> "SortedSet";
        case COLLECTION -> "Collection";
        default -> "List";
      };
      return CodeBlock.of("optional$L($L)", held, converter(step));
    }
    if (presence instanceof Presence.AsNull) {
      return CodeBlock.of("$LOrNull($L)", method, converter(step));
    }
    if (presence instanceof Presence.WithDefault given) {
      CodeBlock fallback = Literal.fallback(step.value().type(), given.texts(), step.fallback());
      return CodeBlock.of("$L($L, $L)", method, converter(step), fallback);
    }
    return CodeBlock.of("$L($L)", method, converter(step));
  }

  private static CodeBlock converter(ResolutionStep.ReadValue step) {
    return Literal.converter(step.value().type().scalar(), step.converter());
  }

  /** The method of {@code ParameterValues} for the types that have one of their own. */
  private static Optional<String> primitiveMethod(Scalar scalar) {
    if (!(scalar instanceof Scalar.BuiltIn builtIn)) {
      return Optional.empty();
    }
    return switch (builtIn.converter()) {
      case "BOOLEAN" -> Optional.of("asBoolean");
      case "BYTE" -> Optional.of("asByte");
      case "SHORT" -> Optional.of("asShort");
      case "INTEGER" -> Optional.of("asInt");
      case "LONG" -> Optional.of("asLong");
      case "FLOAT" -> Optional.of("asFloat");
      case "DOUBLE" -> Optional.of("asDouble");
      case "CHARACTER" -> Optional.of("asChar");
      default -> Optional.empty();
    };
  }

  private static CodeBlock check(
      ResolutionStep.ReadValue step, ResolutionStep.Check check, int indent) {
    if (!(check.constraint() instanceof Constraint.Own)) {
      return refusal(step, check, violated(step, check), indent);
    }
    return step.value().presence() instanceof Presence.AsOptional
        ? CodeBlock.builder()
            .beginControlFlow("if ($L.isPresent())", step.local())
            .add(
                asked(step, check, CodeBlock.of("$L.$L()", step.local(), getter(step)), indent + 2))
            .endControlFlow()
            .build()
        : asked(step, check, CodeBlock.of("$L", step.local()), indent);
  }

  private static CodeBlock asked(
      ResolutionStep.ReadValue step, ResolutionStep.Check check, CodeBlock value, int indent) {
    return CodeBlock.builder()
        .addStatement(
            "$L",
            CodeLines.call(
                indent,
                CodeBlock.of("request.validate"),
                List.of(
                    CodeBlock.of(
                        "$T.$L", JavaTypes.PARAMETER_IN, in(step.value().location())),
                    CodeBlock.of("$S", step.value().name()),
                    CodeBlock.of("$L", check.constant().orElseThrow()),
                    value,
                    CodeBlock.of("$S", check.keyword()),
                    CodeBlock.of("$S", check.message()))))
        .build();
  }

  private static String getter(ResolutionStep.ReadValue step) {
    return switch (((TypeRef.Declared) step.type()).simpleName()) {
      case "OptionalInt" -> "getAsInt";
      case "OptionalLong" -> "getAsLong";
      case "OptionalDouble" -> "getAsDouble";
      default -> "get";
    };
  }

  /** The checks of each element of a list or set that is there. */
  private static CodeBlock elements(ResolutionStep.ReadValue step, int indent) {
    boolean optional = step.value().presence() instanceof Presence.AsOptional;
    TypeRef type = step.value().type().scalar().type().boxed();
    // Nobody else is named so: what endpoints need is read into locals of their parameters' names.
    String element = step.local() + "Element";
    CodeBlock.Builder code = CodeBlock.builder()
        .beginControlFlow(
            "if ($L)", CodeBlock.of(optional ? "$L.isPresent()" : "$L != null", step.local()))
        .beginControlFlow(
            "for ($T $L : $L)",
            JavaTypes.typeName(type),
            element,
            CodeBlock.of(optional ? "$L.get()" : "$L", step.local()));
    for (ResolutionStep.Check check : step.elementChecks()) {
      CodeBlock each = CodeBlock.of("$L", element);
      code.add(
          check.constraint() instanceof Constraint.Own
              ? asked(step, check, each, indent + 4)
              : refusal(step, check, Conditions.violated(check, type, each), indent + 4));
    }
    return code.endControlFlow().endControlFlow().build();
  }

  private static CodeBlock refusal(
      ResolutionStep.ReadValue step, ResolutionStep.Check check, CodeBlock violated, int indent) {
    ParameterSource.RequestValue value = step.value();
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", violated)
        .addStatement(
            "$L",
            CodeLines.call(
                indent + 2,
                CodeBlock.of("request.invalid"),
                List.of(
                    CodeBlock.of(
                        "$T.$L", JavaTypes.PARAMETER_IN, in(step.value().location())),
                    CodeBlock.of("$S", value.name()),
                    CodeBlock.of("$S", check.keyword()),
                    CodeBlock.of("$S", check.message()))))
        .endControlFlow()
        .build();
  }

  /** The condition under which the value is refused; an absent value is not. */
  private static CodeBlock violated(ResolutionStep.ReadValue step, ResolutionStep.Check check) {
    Presence presence = step.value().presence();
    if (presence instanceof Presence.AsOptional) {
      String optional = ((TypeRef.Declared) step.type()).simpleName();
      TypeRef held = optional.equals("Optional")
          ? ((TypeRef.Declared) step.type()).arguments().get(0)
          : step.value().type().scalar().type();
      return CodeBlock.of(
          "$L.isPresent() && $L",
          step.local(),
          Conditions.violated(check, held, CodeBlock.of("$L.$L()", step.local(), getter(step))));
    }
    CodeBlock value = CodeBlock.of("$L", step.local());
    if (check.constraint() instanceof Constraint.Null) {
      return CodeBlock.of("$L != null", value);
    }
    CodeBlock condition = Conditions.violated(check, step.type(), value);
    if (check.parts().size() > 1 && !(step.type() instanceof TypeRef.Primitive)) {
      condition = CodeBlock.of("($L)", condition);
    }
    return step.type() instanceof TypeRef.Primitive
        ? condition
        : CodeBlock.of("$L != null && $L", value, condition);
  }
}
