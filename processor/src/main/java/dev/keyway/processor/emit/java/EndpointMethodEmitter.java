package dev.keyway.processor.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.keyway.processor.model.Dependency;
import dev.keyway.processor.model.Endpoint;
import dev.keyway.processor.model.Presence;
import dev.keyway.processor.model.ResponseBody;
import dev.keyway.processor.model.TypeRef;
import dev.keyway.processor.plan.EndpointPlan;
import dev.keyway.processor.plan.ResolutionStep;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the method of one endpoint. */
final class EndpointMethodEmitter {
  private static final int METHOD_INDENT = 4;
  private static final int JAVADOC_INDENT = 5;

  private final ValueEmitter values = new ValueEmitter();
  private final ClosingEmitter closings = new ClosingEmitter();

  MethodSpec emit(EndpointPlan plan) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(plan.name()).addJavadoc(javadoc(plan));
    List<String> warnings = new ArrayList<>();
    if (plan.warnsOfTry()) {
      warnings.add("try");
    }
    if (!warnings.isEmpty()) {
      AnnotationSpec.Builder suppressed = AnnotationSpec.builder(SuppressWarnings.class);
      warnings.forEach(warning -> suppressed.addMember("value", "$S", warning));
      method.addAnnotation(suppressed.build());
    }
    return method
        .addModifiers(Modifier.PRIVATE)
        .addParameter(JavaTypes.REQUEST_CONTEXT, "request")
        .addException(Exception.class)
        .addCode(body(plan))
        .build();
  }

  private static CodeBlock javadoc(EndpointPlan plan) {
    Endpoint endpoint = plan.endpoint();
    CodeBlock parameterTypes = endpoint.parameterTypes().stream()
        .map(type -> CodeBlock.of("$T", JavaTypes.typeName(type)))
        .collect(CodeBlock.joining(", "));
    CodeBlock serves = CodeBlock.of(
        endpoint.answer().body() instanceof ResponseBody.WebSocket
            ? "Serves the WebSocket {@code $L $L} with"
            : "Serves {@code $L $L} with",
        endpoint.httpMethod(),
        endpoint.template().text());
    CodeBlock link = CodeBlock.of(
        "{@link $T#$L($L)}.",
        JavaTypes.className(plan.routes().type()),
        endpoint.methodName(),
        parameterTypes);
    CodeBlock.Builder javadoc = CodeBlock.builder()
        .add(CodeLines.fits(JAVADOC_INDENT, serves, link) ? "$L $L\n" : "$L\n$L\n", serves, link);
    plan.operation()
        .publicReason()
        .ifPresent(reason -> javadoc.add("\n<p>Public: $L\n", escaped(reason)));
    if (plan.dependencyTree().size() > 1) {
      javadoc.add("\n<pre>\n");
      plan.dependencyTree().forEach(line -> javadoc.add("$L\n", escaped(line)));
      javadoc.add("</pre>\n");
    }
    return javadoc.build();
  }

  /** A text in Javadoc, where some characters mean something. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("@", "&#64;")
        .replace("*/", "*&#47;");
  }

  private CodeBlock body(EndpointPlan plan) {
    CodeBlock.Builder code = CodeBlock.builder();
    int number = 0;
    int indent = METHOD_INDENT;
    Deque<CodeBlock> open = new ArrayDeque<>();
    for (EndpointPlan.Phase phase : plan.phases()) {
      switch (phase.entry()) {
        case START -> {}
        case BODY -> code.add("request.readBody(() -> {\n$>");
        case JSON -> code.add("request.readJson(() -> {\n$>");
        case FILES -> code.add("request.readFiles(() -> {\n$>");
        case STREAM -> code.add("request.readStream(() -> {\n$>");
        case BLOCKING -> code.add("request.blocking(() -> {\n$>");
      }
      indent += phase.entry() == EndpointPlan.Entry.START ? 0 : 2;
      for (ResolutionStep step : phase.steps()) {
        if (step instanceof ResolutionStep.ReadCredential || step instanceof ResolutionStep.Make) {
          number++;
        }
        code.add(step(step, number, indent));
        if (step instanceof ResolutionStep.Make make && closings.opensTry(make)) {
          code.add(closings.open(make));
          open.push(closings.close(make));
          indent += closings.indent(make);
        }
      }
    }
    code.add(AnswerEmitter.emit(plan, indent));
    open.forEach(code::add);
    plan.phases().stream().skip(1).forEach(phase -> code.add("$<});\n"));
    return code.build();
  }

  private CodeBlock step(ResolutionStep step, int number, int indent) {
    if (step instanceof ResolutionStep.RequireHandshake require) {
      return WebSocketEmitter.require(require, indent);
    }
    if (step instanceof ResolutionStep.ReadCredential credential) {
      return credential(credential, number, indent);
    }
    if (step instanceof ResolutionStep.ReadValue value) {
      return values.emit(value, indent);
    }
    if (step instanceof ResolutionStep.OpenJson open) {
      return JsonEmitter.open(open, indent);
    }
    if (step instanceof ResolutionStep.ReadJson json) {
      return JsonEmitter.read(json, indent);
    }
    if (step instanceof ResolutionStep.RequireAccepted require) {
      return AnswerEmitter.require(require, indent);
    }
    if (step instanceof ResolutionStep.SayCaching caching) {
      return CodeBlock.builder()
          .addStatement("request.cacheControl($S)", caching.directives())
          .build();
    }
    if (step instanceof ResolutionStep.RequireMediaType require) {
      return RawBodyEmitter.require(require, indent);
    }
    if (step instanceof ResolutionStep.ReadRaw raw) {
      return RawBodyEmitter.read(raw, indent);
    }
    if (step instanceof ResolutionStep.Make make) {
      return make(make, number, indent);
    }
    if (step instanceof ResolutionStep.CheckScopes check) {
      return CodeBlock.builder()
          .addStatement("$L.check($L)", check.gate(), check.local())
          .build();
    }
    if (step instanceof ResolutionStep.RefuseUnknown refusal) {
      return values.refuseUnknown(refusal, indent);
    }
    return CodeBlock.builder().addStatement("request.requireValid()").build();
  }

  private static CodeBlock credential(ResolutionStep.ReadCredential step, int number, int indent) {
    String method = step.presence().isRequired() ? "credential" : "credentialOrNull";
    return CodeBlock.builder()
        .add("// $L. $L, needed by $L\n", number, step.local(), words(step.neededBy()))
        .add(declaration(
            step.type(),
            step.local(),
            step.presence(),
            CodeBlock.of("$L.$L(request)", step.gate(), method),
            indent))
        .build();
  }

  /** A local that holds what was read, as an {@code Optional} where the user wants one. */
  static CodeBlock declaration(
      TypeRef type, String local, Presence presence, CodeBlock read, int indent) {
    CodeBlock value = presence instanceof Presence.AsOptional
        ? CodeLines.call(
            indent + 4 + type.simpleText().length() + local.length(),
            CodeBlock.of("$T.ofNullable", Optional.class),
            List.of(read))
        : read;
    return CodeBlock.builder()
        .addStatement("$T $L = $L", JavaTypes.typeName(type), local, value)
        .build();
  }

  private CodeBlock make(ResolutionStep.Make step, int number, int indent) {
    Dependency dependency = step.dependency();
    CodeBlock callee = dependency instanceof Dependency.Provided provided
        ? CodeBlock.of("$L.$L", step.owner().orElseThrow(), provided.methodName())
        : CodeBlock.of("new $T", JavaTypes.typeName(dependency.type()));
    CodeBlock.Builder code = CodeBlock.builder();
    List<CodeBlock> arguments = CodeLines.names(step.arguments());
    if (step.neededBy().isEmpty() && !dependency.grantsScopes()) {
      code.add("// $L. $L, run for its effect\n", number, dependency.label());
    } else {
      String why =
          step.neededBy().isEmpty() ? "checked below" : "needed by " + words(step.neededBy());
      code.add("// $L. $L, $L\n", number, step.local().orElseThrow(), why);
    }
    if (step.local().isEmpty()) {
      return code.addStatement("$L", closings.call(step, indent, callee, arguments))
          .build();
    }
    String local = step.local().get();
    int before = indent + 4 + dependency.type().simpleText().length() + local.length();
    return code.add(
            closings.opensTry(step) ? "$[try ($T $L = $L) {\n$]" : "$[$T $L = $L;\n$]",
            JavaTypes.typeName(dependency.type()),
            local,
            closings.call(step, before, callee, arguments))
        .build();
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  private static String words(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
