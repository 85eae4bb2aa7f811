package dev.keyway.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.keyway.processor.model.ExceptionHandler;
import dev.keyway.processor.plan.FailuresPlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the method that answers for what the endpoints of a class throw. */
final class FailuresEmitter {
  private static final int METHOD_INDENT = 4;

  private FailuresEmitter() {}

  static MethodSpec emit(FailuresPlan plan) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(plan.name())
        .addJavadoc(
            "Answers what endpoints of this class throw, where a handler is for it: the first one"
                + " that fits.\n")
        .addModifiers(Modifier.PRIVATE)
        .returns(boolean.class)
        .addParameter(JavaTypes.REQUEST_CONTEXT, "request")
        .addParameter(Throwable.class, "failure")
        .addException(Exception.class);
    boolean open = true;
    for (FailuresPlan.HandlerPlan handler : plan.handlers()) {
      boolean anything = handler.local().equals("failure");
      if (anything) {
        method.addCode(answer(handler, METHOD_INDENT)).addStatement("return true");
        open = false;
      } else {
        method
            .beginControlFlow(
                "if (failure instanceof $T $L)",
                JavaTypes.className(handler.handler().exception()),
                handler.local())
            .addCode(answer(handler, METHOD_INDENT + 2))
            .addStatement("return true")
            .endControlFlow();
      }
    }
    return (open ? method.addStatement("return false") : method).build();
  }

  private static CodeBlock answer(FailuresPlan.HandlerPlan plan, int indent) {
    if (plan.handler().nonBlocking()) {
      return respond(plan, indent);
    }
    return CodeBlock.builder()
        .add("request.blocking(() -> {\n$>")
        .add(respond(plan, indent + 2))
        .add("$<});\n")
        .build();
  }

  private static CodeBlock respond(FailuresPlan.HandlerPlan plan, int indent) {
    ExceptionHandler handler = plan.handler();
    CodeBlock call = CodeLines.call(
        indent,
        CodeBlock.of("$L.$L", plan.owner(), handler.methodName()),
        CodeLines.names(plan.arguments()));
    CodeBlock status = CodeBlock.of("$L", handler.status());
    CodeBlock.Builder code = CodeBlock.builder();
    if (handler.answer() instanceof ExceptionHandler.Answer.Nothing) {
      return code.addStatement("$L", call)
          .addStatement("$T.respond(request, $L)", JavaTypes.PROBLEMS, status)
          .build();
    }
    List<CodeBlock> arguments = new ArrayList<>();
    if (plan.writer().isPresent()) {
      arguments.addAll(List.of(status, CodeBlock.of("$L", plan.writer().get()), call));
    } else {
      arguments.addAll(List.of(CodeBlock.of("request"), status, call));
    }
    CodeBlock callee = plan.writer().isPresent()
        ? CodeBlock.of("request.respond")
        : CodeBlock.of("$T.respond", JavaTypes.PROBLEMS);
    return code.addStatement("$L", CodeLines.call(indent, callee, arguments)).build();
  }
}
