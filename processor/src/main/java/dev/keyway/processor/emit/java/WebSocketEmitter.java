package dev.keyway.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.keyway.processor.model.ResponseBody;
import dev.keyway.processor.plan.EndpointPlan;
import dev.keyway.processor.plan.ResolutionStep;
import java.util.ArrayList;
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
    List<CodeBlock> arguments = plan.arguments().stream()
        .map(name -> name.equals(plan.result()) ? connection(plan) : CodeBlock.of("$L", name))
        .toList();
    CodeBlock call = CodeLines.call(indent + (UPGRADE + "(" + before).length(), callee, arguments);
    return CodeBlock.builder().addStatement("$L($L$L)", UPGRADE, before, call).build();
  }

  /** What the endpoint talks through, as it wants it. */
  private static CodeBlock connection(EndpointPlan plan) {
    ResponseBody.WebSocket webSocket =
        (ResponseBody.WebSocket) plan.endpoint().answer().body();
    if (!webSocket.messages().areJson()) {
      return CodeBlock.of("$L", plan.result());
    }
    List<String> arguments = new ArrayList<>(List.of(plan.result()));
    plan.messageReader().ifPresent(arguments::add);
    plan.writer().ifPresent(arguments::add);
    String factory =
        plan.writer().isEmpty() ? "receiving" : plan.messageReader().isEmpty() ? "sending" : "of";
    return CodeBlock.of(
        "$T.$L($L)", JavaTypes.JSON_CONNECTION, factory, String.join(", ", arguments));
  }
}
