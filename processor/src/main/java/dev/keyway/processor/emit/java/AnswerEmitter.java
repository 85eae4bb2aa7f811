package dev.keyway.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.keyway.processor.model.Answer;
import dev.keyway.processor.model.Answer.Wrapper;
import dev.keyway.processor.model.Endpoint;
import dev.keyway.processor.model.ResponseBody;
import dev.keyway.processor.plan.EndpointPlan;
import dev.keyway.processor.plan.ResolutionStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the call of an endpoint's method, and how its result is answered. */
final class AnswerEmitter {
  private AnswerEmitter() {}

  /** The check whether the client takes what will be answered. */
  static CodeBlock require(ResolutionStep.RequireAccepted step, int indent) {
    List<CodeBlock> types =
        step.mediaTypes().stream().map(type -> CodeBlock.of("$S", type)).toList();
    return CodeBlock.builder()
        .addStatement("$L", CodeLines.call(indent, CodeBlock.of("request.produces"), types))
        .build();
  }

  static CodeBlock emit(EndpointPlan plan, int indent) {
    Endpoint endpoint = plan.endpoint();
    if (endpoint.answer().body() instanceof ResponseBody.WebSocket) {
      return WebSocketEmitter.upgrade(plan, indent);
    }
    CodeBlock call = CodeLines.call(
        indent,
        CodeBlock.of("$L.$L", plan.owner(), endpoint.methodName()),
        CodeLines.names(plan.arguments()));
    if (!endpoint.answer().isIn(Wrapper.LATER)) {
      return respond(plan, call, indent);
    }
    return CodeBlock.builder()
        .add("request.await($L, $L -> {\n$>", call, plan.result())
        .add(respond(plan, CodeBlock.of("$L", plan.result()), indent + 2))
        .add("$<});\n")
        .build();
  }

  private static CodeBlock respond(EndpointPlan plan, CodeBlock value, int indent) {
    Answer answer = plan.endpoint().answer();
    CodeBlock.Builder code = CodeBlock.builder();
    if (answer.body() instanceof ResponseBody.None && !answer.isIn(Wrapper.RESPONSE)) {
      if (!answer.isIn(Wrapper.LATER)) {
        code.addStatement("$L", value);
      }
      return code.addStatement("request.respond($L)", answer.status()).build();
    }
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(CodeBlock.of("$L", answer.status()));
    CodeBlock found =
        answer.isIn(Wrapper.OPTIONAL) ? CodeBlock.of("request.found($L)", value) : value;
    if (answer.body() instanceof ResponseBody.Streamed streamed) {
      arguments.add(CodeBlock.of("$S", streamed.mediaType()));
      arguments.add(found);
    } else if (answer.body() instanceof ResponseBody.File file) {
      arguments.add(CodeBlock.of("$S", file.mediaType()));
      arguments.add(found);
    } else if (answer.body() instanceof ResponseBody.Elements elements) {
      arguments.add(CodeBlock.of("$S", elements.mediaType()));
      arguments.add(CodeBlock.of(
          "$T.$L($L, $L)",
          JavaTypes.JSON_STREAMS,
          elements.framing().name().toLowerCase(Locale.ROOT),
          plan.writer().orElseThrow(),
          found));
    } else {
      plan.writer().ifPresent(writer -> arguments.add(CodeBlock.of("$L", writer)));
      arguments.add(found);
    }
    CodeBlock method = CodeBlock.of("request.$L", method(answer));
    return code.addStatement("$L", CodeLines.call(indent, method, arguments)).build();
  }

  private static String method(Answer answer) {
    if (answer.body() instanceof ResponseBody.Redirect) {
      return "redirect";
    }
    String verb = answer.body().isStream() ? "stream" : "respond";
    return answer.isIn(Wrapper.RESPONSE) ? verb + "With" : verb;
  }
}
