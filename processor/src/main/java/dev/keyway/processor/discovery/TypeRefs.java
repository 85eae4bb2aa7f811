package dev.keyway.processor.discovery;

import dev.keyway.processor.model.SourceRef;
import dev.keyway.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Turns the compiler's types into the model's, and takes note of those that don't exist. */
final class TypeRefs {
  private final Types types;
  private final MissingTypes missing;
  private final Set<TypeElement> met = new LinkedHashSet<>();

  TypeRefs(Types types, MissingTypes missing) {
    this.types = types;
    this.missing = missing;
  }

  /**
   * The type as it is written, without annotations. A type that doesn't exist is noted and kept by
   * name.
   *
   * @param place where it is written
   */
  TypeRef of(TypeMirror type, SourceRef place) {
    return switch (type.getKind()) {
      case DECLARED -> of((DeclaredType) type, place);
      case ARRAY -> new TypeRef.Array(of(((ArrayType) type).getComponentType(), place));
      case WILDCARD -> of((WildcardType) type, place);
      case INTERSECTION -> of(((IntersectionType) type).getBounds().get(0), place);
      case ERROR -> {
        missing.add(type.toString(), place);
        yield named(type);
      }
      // Endpoints, providers and their classes aren't generic: a variable is another mistake's.
      case TYPEVAR -> named(type);
      default -> new TypeRef.Primitive(type.getKind() == TypeKind.VOID ? "void" : name(type));
    };
  }

  /** The type with its arguments. */
  TypeRef.Declared of(DeclaredType type, SourceRef place) {
    met.add((TypeElement) type.asElement());
    TypeRef.Declared erased = of((TypeElement) type.asElement());
    List<TypeRef> arguments =
        type.getTypeArguments().stream().map(argument -> of(argument, place)).toList();
    return new TypeRef.Declared(erased.packageName(), erased.simpleNames(), arguments);
  }

  /** All types that were written somewhere so far. */
  Set<TypeElement> met() {
    return Collections.unmodifiableSet(met);
  }

  private TypeRef of(WildcardType type, SourceRef place) {
    return new TypeRef.Wildcard(
        Optional.ofNullable(type.getExtendsBound()).map(bound -> of(bound, place)),
        Optional.ofNullable(type.getSuperBound()).map(bound -> of(bound, place)));
  }

  /** The type without arguments. */
  static TypeRef.Declared of(TypeElement type) {
    List<String> names = new ArrayList<>();
    Element element = type;
    for (; element instanceof TypeElement; element = element.getEnclosingElement()) {
      names.add(0, element.getSimpleName().toString());
    }
    String packageName =
        element instanceof PackageElement in ? in.getQualifiedName().toString() : "";
    return new TypeRef.Declared(packageName, names, List.of());
  }

  /** All types that a value of this type is also of, itself first, without {@code Object}. */
  List<TypeRef> supertypes(TypeMirror type, SourceRef place) {
    Set<TypeRef> found = new LinkedHashSet<>();
    found.add(of(type, place));
    if (type.getKind() == TypeKind.DECLARED) {
      List<TypeMirror> open = new ArrayList<>(types.directSupertypes(type));
      while (!open.isEmpty()) {
        TypeMirror next = open.remove(0);
        if (!isObject(next) && found.add(of(next, place))) {
          open.addAll(types.directSupertypes(next));
        }
      }
    }
    return List.copyOf(found);
  }

  /** Whether the type and its arguments exist. */
  static boolean exists(TypeMirror type) {
    return switch (type.getKind()) {
      case ERROR -> false;
      case ARRAY -> exists(((ArrayType) type).getComponentType());
      case DECLARED -> ((DeclaredType) type).getTypeArguments().stream().allMatch(TypeRefs::exists);
      default -> true;
    };
  }

  /** Whether it is {@code java.lang.Object}. */
  static boolean isObject(TypeMirror type) {
    return is(type, "java.lang.Object");
  }

  /** Whether it is that class or interface, with whatever arguments. */
  static boolean is(TypeMirror type, String qualifiedName) {
    return type.getKind() == TypeKind.DECLARED
        && ((TypeElement) ((DeclaredType) type).asElement())
            .getQualifiedName()
            .contentEquals(qualifiedName);
  }

  private static TypeRef.Declared named(TypeMirror type) {
    return new TypeRef.Declared("", List.of(type.toString()), List.of());
  }

  private static String name(TypeMirror primitive) {
    return primitive.getKind().name().toLowerCase(java.util.Locale.ROOT);
  }
}
