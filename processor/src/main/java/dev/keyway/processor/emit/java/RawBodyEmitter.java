package dev.keyway.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.keyway.processor.model.ParameterSource.RawBody;
import dev.keyway.processor.plan.ResolutionStep;
import java.util.List;

/** Writes how a body is read as it is. */
final class RawBodyEmitter {
  private RawBodyEmitter() {}

  /** The check of the media type, before the body is read. */
  static CodeBlock require(ResolutionStep.RequireMediaType step, int indent) {
    List<CodeBlock> types =
        step.body().mediaTypes().stream().map(type -> CodeBlock.of("$S", type)).toList();
    String method = step.body().kind() == RawBody.Kind.TEXT ? "consumesText" : "consumes";
    return CodeBlock.builder()
        .addStatement("$L", CodeLines.call(indent, CodeBlock.of("request.$L", method), types))
        .build();
  }

  /** The local that holds the body. */
  static CodeBlock read(ResolutionStep.ReadRaw step, int indent) {
    String kind = switch (step.body().kind()) {
      case BYTES -> "bytes";
      case TEXT -> "text";
      case STREAM -> "stream";
    };
    String method = step.body().presence().isRequired() ? kind : kind + "OrNull";
    return EndpointMethodEmitter.declaration(
        step.type(),
        step.local(),
        step.body().presence(),
        CodeBlock.of("request.$L()", method),
        indent);
  }
}
