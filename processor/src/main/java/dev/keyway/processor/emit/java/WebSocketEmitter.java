package dev.keyway.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.keyway.processor.plan.EndpointPlan;
import dev.keyway.processor.plan.ResolutionStep;
import java.util.List;

/** Writes what the method of a WebSocket's endpoint has at its beginning and at its end. */
final class WebSocketEmitter {
  private static final CodeBlock UPGRADE = CodeBlock.of("request.upgrade");

  private WebSocketEmitter() {}

  /** The check of the handshake. */
  static CodeBlock require(ResolutionStep.RequireHandshake step, int indent) {
    List<CodeBlock> subprotocols =
        step.subprotocols().stream().map(name -> CodeBlock.of("$S", name)).toList();
    return CodeBlock.builder()
        .addStatement(
            "$L", CodeLines.call(indent, CodeBlock.of("request.requireHandshake"), subprotocols))
        .build();
  }

  /** The answer to the handshake, with what is done then. */
  static CodeBlock upgrade(EndpointPlan plan, int indent) {
    CodeBlock callee = CodeBlock.of("$L.$L", plan.owner(), plan.endpoint().methodName());
    CodeBlock before = CodeBlock.of("$L -> ", plan.result());
    CodeBlock call = CodeLines.call(
        indent + (UPGRADE + "(" + before).length(), callee, CodeLines.names(plan.arguments()));
    return CodeBlock.builder().addStatement("$L($L$L)", UPGRADE, before, call).build();
  }
}
