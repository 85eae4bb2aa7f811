package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.model.ExceptionHandler;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the methods with {@code @ExceptionHandler} of a class. */
final class ExceptionHandlerReader {
  private static final int FIRST_ERROR = 400;
  private static final int LAST_ERROR = 599;

  private final DiscoveryTools tools;
  private final JsonTypeReader json;
  private final InHand inHand;

  ExceptionHandlerReader(DiscoveryTools tools, JsonTypeReader json, InHand inHand) {
    this.tools = tools;
    this.json = json;
    this.inHand = inHand;
  }

  /** Whether a method is one, be it broken. */
  static boolean isHandler(ExecutableElement method) {
    return AnnotationMirrors.has(method, KeywayTypes.EXCEPTION_HANDLER);
  }

  /** Those of a class, in the order of declaration, without what is broken. */
  List<ExceptionHandler> read(TypeElement owner, boolean everywhere, Locator locator) {
    List<ExceptionHandler> handlers = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
      if (isHandler(method)) {
        inHand.set(method);
        tools.missing().checkAnnotations(method, locator);
        read(method, owner, everywhere, locator).ifPresent(handlers::add);
      }
    }
    return handlers;
  }

  private Optional<ExceptionHandler> read(
      ExecutableElement method, TypeElement owner, boolean everywhere, Locator locator) {
    String label = owner.getSimpleName() + "." + method.getSimpleName();
    ElementRef place = locator.at(method);
    AnnotationMirror mirror =
        AnnotationMirrors.find(method, KeywayTypes.EXCEPTION_HANDLER).orElseThrow();
    if (!checkAlone(method, mirror, label, locator)) {
      return Optional.empty();
    }
    boolean healthy = true;
    Optional<String> problem = Shapes.problem(method);
    if (problem.isPresent()) {
      healthy = report(
          place,
          label + " can't handle exceptions: it " + problem.get() + ".",
          "make it a plain instance method.");
    }
    int status = AnnotationMirrors.integer(mirror, "status");
    if (status < FIRST_ERROR || status > LAST_ERROR) {
      tools
          .diagnostics()
          .report(Diagnostic.error(
                  DiagnosticId.INVALID_STATUS,
                  locator.at(method, mirror, "status"),
                  status + " isn't the status of an error, and " + label + " answers one.")
              .fix("give it one from 400 to 599."));
      healthy = false;
    }
    healthy &= checkParameters(method, label, locator);
    if (!healthy) {
      return Optional.empty();
    }
    TypeMirror exception = method.getParameters().get(0).asType();
    return answer(method, locator)
        .map(answer -> new ExceptionHandler(
            TypeRefs.of(owner),
            everywhere,
            method.getSimpleName().toString(),
            tools.typeRefs().of((DeclaredType) exception, place),
            depth(exception),
            method.getParameters().get(0).getSimpleName().toString(),
            method.getParameters().stream()
                .skip(1)
                .map(parameter -> HandedReader.handed(parameter.asType()).orElseThrow())
                .toList(),
            status,
            answer,
            AnnotationMirrors.has(method, KeywayTypes.NON_BLOCKING),
            tools.javadoc().read(method).summary(),
            Accesses.of(method, signature(method)),
            place));
  }

  private boolean checkAlone(
      ExecutableElement method, AnnotationMirror mirror, String label, Locator locator) {
    List<AnnotationMirror> others =
        new ArrayList<>(AnnotationMirrors.all(method, KeywayTypes.ENDPOINTS));
    AnnotationMirrors.find(method, KeywayTypes.PROVIDES).ifPresent(others::add);
    others.forEach(other -> tools
        .diagnostics()
        .report(Diagnostic.error(
                DiagnosticId.CONFLICTING_ANNOTATIONS,
                locator.at(method, mirror),
                label
                    + " can't be both "
                    + AnnotationMirrors.label(mirror)
                    + " and "
                    + AnnotationMirrors.label(other)
                    + ".")
            .fix("write a method of its own for it.")));
    return others.isEmpty();
  }

  private boolean checkParameters(ExecutableElement method, String label, Locator locator) {
    List<? extends VariableElement> parameters = method.getParameters();
    TypeMirror throwable =
        tools.elements().getTypeElement("java.lang.Throwable").asType();
    if (parameters.isEmpty()
        || parameters.get(0).asType().getKind() != TypeKind.DECLARED
        || !tools.types().isSubtype(parameters.get(0).asType(), throwable)) {
      return report(
          parameters.isEmpty() ? locator.at(method) : locator.at(parameters.get(0)),
          label + " doesn't say which exception it handles.",
          "make an exception its first parameter.");
    }
    boolean healthy = true;
    for (String answered : List.of(
        KeywayTypes.HTTP_EXCEPTION,
        KeywayTypes.INVALID_TOKEN_EXCEPTION,
        KeywayTypes.VALIDATION_EXCEPTION)) {
      TypeElement type = tools.elements().getTypeElement(answered);
      if (type != null && tools.types().isSubtype(parameters.get(0).asType(), type.asType())) {
        healthy = report(
            locator.at(parameters.get(0)),
            label
                + " would never be called: "
                + type.getSimpleName()
                + " is an answer already, and never handled.",
            "throw an exception of your own, and handle that.");
      }
    }
    for (VariableElement parameter : parameters.subList(1, parameters.size())) {
      if (HandedReader.handed(parameter.asType())
          .filter(handed -> handed != ParameterSource.Handed.CONNECTION)
          .isEmpty()) {
        healthy = report(
            locator.at(parameter),
            label
                + "("
                + parameter.getSimpleName()
                + ") isn't to be had when something has failed.",
            "take Request, ResponseHeaders or BackgroundTasks, and keep what else is needed in the"
                + " exception.");
      }
    }
    return healthy;
  }

  private Optional<ExceptionHandler.Answer> answer(ExecutableElement method, Locator locator) {
    TypeMirror type = method.getReturnType();
    if (type.getKind() == TypeKind.VOID) {
      return Optional.of(new ExceptionHandler.Answer.Nothing());
    }
    if (TypeRefs.is(type, KeywayTypes.PROBLEM)) {
      return Optional.of(new ExceptionHandler.Answer.ProblemDocument());
    }
    TypeRef ref = tools.typeRefs().of(type, locator.at(method));
    return TypeRefs.exists(type)
        ? json.output(BoundType.of(type, tools.classFiles().of(method)), locator.at(method))
            .map(read -> new ExceptionHandler.Answer.Json(ref, read))
        : Optional.empty();
  }

  private int depth(TypeMirror type) {
    int depth = 0;
    TypeMirror each = type;
    while (each.getKind() == TypeKind.DECLARED) {
      each = ((TypeElement) ((DeclaredType) each).asElement()).getSuperclass();
      depth++;
    }
    return depth;
  }

  private static List<TypeMirror> signature(ExecutableElement method) {
    List<TypeMirror> types = new ArrayList<>();
    types.add(method.getReturnType());
    method.getParameters().forEach(parameter -> types.add(parameter.asType()));
    return types;
  }

  private boolean report(ElementRef place, String sentence, String fix) {
    tools
        .diagnostics()
        .report(Diagnostic.error(DiagnosticId.INVALID_EXCEPTION_HANDLER, place, sentence)
            .fix(fix));
    return false;
  }
}
