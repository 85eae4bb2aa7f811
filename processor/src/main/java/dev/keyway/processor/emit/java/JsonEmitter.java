package dev.keyway.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.keyway.processor.model.Presence;
import dev.keyway.processor.plan.ResolutionStep;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes how the JSON body is read. */
final class JsonEmitter {
  private JsonEmitter() {}

  /** The local that holds a body whose members are read one by one. */
  static CodeBlock open(ResolutionStep.OpenJson step, int indent) {
    CodeBlock.Builder open = CodeBlock.builder()
        .addStatement("$T $L = request.jsonMembers()", JavaTypes.JSON_MEMBERS, step.local());
    if (!step.known().isEmpty()) {
      open.addStatement(
          "$L",
          CodeLines.call(
              indent,
              CodeBlock.of("$L.refuseOthers", step.local()),
              step.known().stream().map(name -> CodeBlock.of("$S", name)).toList()));
    }
    return open.build();
  }

  /** The local that holds the body or a member of it. Until it is valid it may be null: it is boxed. */
  static CodeBlock read(ResolutionStep.ReadJson step, int indent) {
    if (step.member().isEmpty()) {
      String method = step.fallback().isPresent()
          ? "jsonOrDefault"
          : step.presence().isRequired() ? "json" : "jsonOrNull";
      return EndpointMethodEmitter.declaration(
          step.type().boxed(),
          step.local(),
          step.presence(),
          CodeBlock.of("request.$L($L)", method, arguments(step, Optional.empty())),
          indent);
    }
    ResolutionStep.Member member = step.member().get();
    String method = step.presence() instanceof Presence.AsOptional
        ? "optional"
        : step.presence() instanceof Presence.AsNull
            ? "orNull"
            : step.fallback().isPresent() ? "orDefault" : "required";
    return CodeBlock.builder()
        .addStatement(
            "$T $L = $L.$L($L)",
            JavaTypes.typeName(step.type().boxed()),
            step.local(),
            member.body(),
            method,
            arguments(step, Optional.of(CodeBlock.of("$S", member.name()))))
        .build();
  }

  private static CodeBlock arguments(ResolutionStep.ReadJson step, Optional<CodeBlock> name) {
    CodeBlock reader = CodeBlock.of("$L", step.reader());
    Optional<CodeBlock> fallback = step.fallback()
        .map(given -> Literal.fallback(given.type(), given.texts(), given.constant()));
    return CodeBlock.join(
        Stream.of(name, Optional.of(reader), fallback).flatMap(Optional::stream).toList(), ", ");
  }
}
