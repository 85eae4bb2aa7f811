package dev.keyway.processor.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * How a class that is no record is made from JSON: by a constructor without parameters, or by the
 * constructor or static method with {@code @JsonCreator}, whose parameters say which members they are.
 */
final class ClassCreator {
  private ClassCreator() {}

  /** The parameters that are members; none where the constructor without parameters is used. */
  static List<VariableElement> parameters(TypeElement type) {
    return marked(type).stream()
        .findFirst()
        .<List<VariableElement>>map(creator -> List.copyOf(creator.getParameters()))
        .orElse(List.of());
  }

  /** Whether the constructor or method is the one, or one of those, with {@code @JsonCreator}. */
  static boolean isMarked(ExecutableElement executable) {
    return AnnotationMirrors.find(executable, JacksonAnnotations.CREATOR)
        .filter(mirror -> !mode(mirror).equals("DISABLED"))
        .isPresent();
  }

  /** Why the class can't be made, as a clause that follows its name. */
  static Optional<String> problem(TypeElement type) {
    List<ExecutableElement> marked = marked(type);
    if (type.getNestingKind() == NestingKind.MEMBER
        && !type.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of("is an inner class, which only the outer one can make");
    } else if (marked.size() > 1) {
      return Optional.of("has several @JsonCreator");
    } else if (marked.isEmpty()) {
      return constructors(type)
              .anyMatch(constructor -> constructor.getParameters().isEmpty())
          ? Optional.empty()
          : Optional.of("is a class, and nothing says how it is made");
    }
    ExecutableElement creator = marked.get(0);
    String mode =
        mode(AnnotationMirrors.find(creator, JacksonAnnotations.CREATOR).orElseThrow());
    boolean named = !creator.getParameters().isEmpty()
        && creator.getParameters().stream()
            .allMatch(parameter -> JsonMember.explicitName(List.of(parameter)).isPresent());
    return named && !mode.equals("DELEGATING")
        ? Optional.empty()
        : Optional.of("has a @JsonCreator whose parameters don't say which members they are");
  }

  /** What Keyway doesn't support on the creator and its parameters. */
  static Optional<String> unsupported(TypeElement type) {
    List<VariableElement> parameters = parameters(type);
    return JacksonAnnotations.unsupported(marked(type), Set.of(JacksonAnnotations.CREATOR))
        .or(() -> JacksonAnnotations.unsupported(parameters, JacksonAnnotations.ON_PARAMETERS))
        .or(() -> parameters.stream()
            .flatMap(parameter ->
                AnnotationMirrors.find(parameter, JacksonAnnotations.PROPERTY).stream())
            .filter(property -> AnnotationMirrors.written(property, "access").isPresent())
            .map(property -> "@JsonProperty(access)")
            .findFirst());
  }

  private static List<ExecutableElement> marked(TypeElement type) {
    List<ExecutableElement> marked = new ArrayList<>();
    constructors(type).filter(ClassCreator::isMarked).forEach(marked::add);
    ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> method.getModifiers().contains(Modifier.STATIC) && isMarked(method))
        .forEach(marked::add);
    return marked;
  }

  private static Stream<ExecutableElement> constructors(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.CONSTRUCTOR)
        .map(ExecutableElement.class::cast);
  }

  private static String mode(AnnotationMirror creator) {
    return AnnotationMirrors.constant(creator, "mode");
  }
}
