package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.model.Ending;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/** Knows which values have to be closed, and how. */
final class Closeables {
  private static final Set<String> HOLDERS = Set.of("java.util", "java.util.concurrent");

  private Closeables() {}

  /** Whether values of that type are {@code AutoCloseable}. */
  static boolean isCloseable(TypeMirror type, DiscoveryTools tools) {
    return isA(type, "java.lang.AutoCloseable", tools);
  }

  /** How values of that type end. */
  static Optional<Ending> ending(TypeMirror type, DiscoveryTools tools) {
    return isCloseable(type, tools)
        ? Optional.of(
            new Ending(isA(type, KeywayTypes.UNIT_OF_WORK, tools), isInterruptible(type, tools)))
        : Optional.empty();
  }

  /** The type of closeable values that values of a container of the JDK hold, which nobody closes. */
  static Optional<TypeMirror> held(TypeMirror type, DiscoveryTools tools) {
    return inside(type, tools)
        .flatMap(
            inner -> isCloseable(inner, tools) ? Stream.of(inner) : held(inner, tools).stream())
        .findFirst();
  }

  private static Stream<? extends TypeMirror> inside(TypeMirror type, DiscoveryTools tools) {
    if (type.getKind() == TypeKind.ARRAY) {
      return Stream.of(((ArrayType) type).getComponentType());
    }
    if (type.getKind() == TypeKind.WILDCARD) {
      return Optional.ofNullable(((WildcardType) type).getExtendsBound()).stream();
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return Stream.empty();
    }
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    String inPackage = tools.elements().getPackageOf(element).getQualifiedName().toString();
    List<? extends TypeMirror> arguments =
        HOLDERS.contains(inPackage) ? ((DeclaredType) type).getTypeArguments() : List.of();
    return arguments.stream()
        .flatMap(argument -> argument.getKind() == TypeKind.WILDCARD
            ? inside(argument, tools)
            : Stream.of(argument));
  }

  /** As javac sees it; of {@code AutoCloseable} itself it doesn't warn. */
  private static boolean isInterruptible(TypeMirror type, DiscoveryTools tools) {
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    TypeMirror interrupted =
        tools.elements().getTypeElement("java.lang.InterruptedException").asType();
    return !TypeRefs.is(type, "java.lang.AutoCloseable")
        && ElementFilter.methodsIn(tools.elements().getAllMembers(element)).stream()
            .filter(Closeables::isClose)
            .flatMap(method -> method.getThrownTypes().stream())
            .anyMatch(thrown -> tools.types().isAssignable(interrupted, thrown));
  }

  private static boolean isClose(ExecutableElement method) {
    return method.getSimpleName().contentEquals("close")
        && method.getParameters().isEmpty();
  }

  private static boolean isA(TypeMirror type, String name, DiscoveryTools tools) {
    TypeElement element = tools.elements().getTypeElement(name);
    return element != null
        && type.getKind() == TypeKind.DECLARED
        && tools.types().isAssignable(type, element.asType());
  }
}
