package dev.keyway.processor.model;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;

/** A Java type as it is written in source, comparable by value. */
public sealed interface TypeRef {

  /** {@code int}, {@code boolean} and the others, also {@code void}. */
  record Primitive(String name) implements TypeRef {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * A class, interface, record, enum or annotation type.
   *
   * @param packageName empty for the unnamed package
   * @param simpleNames from the outermost class inwards
   * @param arguments the type arguments, empty where there are none
   */
  record Declared(String packageName, List<String> simpleNames, List<TypeRef> arguments)
      implements TypeRef {
    public Declared {
      simpleNames = List.copyOf(simpleNames);
      arguments = List.copyOf(arguments);
    }

    /** A type without arguments, by its canonical name; every part that starts in upper case is a class. */
    public static Declared of(String canonicalName) {
      String[] parts = canonicalName.split("\\.");
      int first = 0;
      while (first < parts.length - 1 && !Character.isUpperCase(parts[first].charAt(0))) {
        first++;
      }
      List<String> all = List.of(parts);
      return new Declared(
          String.join(".", all.subList(0, first)), all.subList(first, all.size()), List.of());
    }

    /** The name without package and enclosing classes. */
    public String simpleName() {
      return simpleNames.get(simpleNames.size() - 1);
    }

    /** The canonical name, without type arguments. */
    public String canonicalName() {
      String nested = String.join(".", simpleNames);
      return packageName.isEmpty() ? nested : packageName + "." + nested;
    }

    /** The same type without its arguments. */
    public Declared erasure() {
      return arguments.isEmpty() ? this : new Declared(packageName, simpleNames, List.of());
    }

    @Override
    public String toString() {
      return arguments.isEmpty()
          ? canonicalName()
          : canonicalName()
              + arguments.stream().map(TypeRef::toString).collect(joining(", ", "<", ">"));
    }
  }

  /** An array. */
  record Array(TypeRef component) implements TypeRef {
    @Override
    public String toString() {
      return component + "[]";
    }
  }

  /** {@code ?}, {@code ? extends bound} or {@code ? super bound}. */
  record Wildcard(Optional<TypeRef> upper, Optional<TypeRef> lower) implements TypeRef {
    @Override
    public String toString() {
      return upper
          .map(bound -> "? extends " + bound)
          .or(() -> lower.map(bound -> "? super " + bound))
          .orElse("?");
    }
  }

  /** The class of a primitive type; any other type as it is. */
  default TypeRef boxed() {
    if (!(this instanceof Primitive primitive)) {
      return this;
    }
    return switch (primitive.name()) {
      case "int" -> Declared.of("java.lang.Integer");
      case "char" -> Declared.of("java.lang.Character");
      default ->
        Declared.of("java.lang."
            + Character.toUpperCase(primitive.name().charAt(0))
            + primitive.name().substring(1));
    };
  }

  /** The type for messages: without packages. */
  default String simpleText() {
    if (this instanceof Declared declared) {
      String name = String.join(".", declared.simpleNames());
      return declared.arguments().isEmpty()
          ? name
          : name
              + declared.arguments().stream()
                  .map(TypeRef::simpleText)
                  .collect(joining(", ", "<", ">"));
    }
    return this instanceof Array array ? array.component().simpleText() + "[]" : toString();
  }
}
