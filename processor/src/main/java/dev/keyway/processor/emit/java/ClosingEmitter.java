package dev.keyway.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.keyway.processor.model.Dependency;
import dev.keyway.processor.plan.ResolutionStep;
import java.util.List;

/** Writes how values are closed: by try statements, or by handing them to the runtime. */
final class ClosingEmitter {

  /** Whether everything that follows is inside a try statement. */
  boolean opensTry(ResolutionStep.Make step) {
    return step.closing() == ResolutionStep.Closing.TRY
        || step.closing() == ResolutionStep.Closing.TRY_COMPLETE;
  }

  /** By how much everything that follows is further to the right. */
  int indent(ResolutionStep.Make step) {
    return step.closing() == ResolutionStep.Closing.TRY_COMPLETE ? 4 : 2;
  }

  /** The call that makes the value, wrapped where the runtime closes it. */
  CodeBlock call(
      ResolutionStep.Make step, int before, CodeBlock callee, List<CodeBlock> arguments) {
    return switch (step.closing()) {
      case NONE -> CodeLines.call(before, callee, arguments);
      case TRY, TRY_COMPLETE -> CodeLines.call(before + 7, callee, arguments);
      case AT_END -> atEnd(before, "closeAtEnd", callee, arguments);
      case COMPLETE_AT_END -> atEnd(before, "completeAtEnd", callee, arguments);
    };
  }

  private static CodeBlock atEnd(
      int before, String method, CodeBlock callee, List<CodeBlock> arguments) {
    CodeBlock made = CodeBlock.of("$L($L)", callee, CodeBlock.join(arguments, ", "));
    return CodeLines.call(before, CodeBlock.of("request.$L", method), List.of(made));
  }

  /** What stands between the head of the try statement and what is inside. */
  CodeBlock open(ResolutionStep.Make step) {
    return CodeBlock.of(
        step.closing() == ResolutionStep.Closing.TRY_COMPLETE ? "$>try {\n$>" : "$>");
  }

  /** What stands after what is inside. */
  CodeBlock close(ResolutionStep.Make step) {
    if (step.closing() == ResolutionStep.Closing.TRY) {
      return CodeBlock.of("$<}\n");
    }
    String local = step.local().orElseThrow();
    boolean nullable =
        step.dependency() instanceof Dependency.Provided provided && provided.nullable();
    CodeBlock.Builder code = CodeBlock.builder();
    if (nullable) {
      code.beginControlFlow("if ($L != null)", local);
    }
    code.addStatement("$L.complete()", local);
    if (nullable) {
      code.endControlFlow();
    }
    return code.add("$<} catch ($T failure) {\n$>", Throwable.class)
        .addStatement("$T.tell($L, failure)", JavaTypes.FAILURES, local)
        .addStatement("throw failure")
        .add("$<}\n$<}\n")
        .build();
  }
}
