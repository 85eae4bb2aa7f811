package dev.keyway.processor.discovery;

import dev.keyway.processor.model.ValueType.Container;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads in what a parameter's type holds the values that a request has under one name. */
final class ContainerReader {
  private static final Map<String, Container> COLLECTIONS = Map.of(
      "java.util.Collection", Container.COLLECTION,
      "java.util.List", Container.LIST,
      "java.util.Set", Container.SET,
      "java.util.SortedSet", Container.SORTED_SET);

  private final Types types;
  private final Elements elements;

  ContainerReader(Types types, Elements elements) {
    this.types = types;
    this.elements = elements;
  }

  /**
   * What a type holds.
   *
   * @param each the type of each value
   */
  record Held(Container container, TypeMirror each) {}

  /** What the type holds, be it a single value; empty if it holds what no request has. */
  Optional<Held> read(TypeMirror type, UnseenAnnotations unseen) {
    if (type instanceof ArrayType array) {
      return array(array, unseen);
    }
    Optional<Container> container = COLLECTIONS.entrySet().stream()
        .filter(entry -> TypeRefs.is(type, entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
    if (container.isEmpty()) {
      return Optional.of(new Held(Container.SINGLE, type));
    }
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    boolean healthy = arguments.size() == 1
        && !Nullness.isNullable(arguments.get(0), unseen.argument(0))
        && (container.get() != Container.SORTED_SET || isComparable(arguments.get(0)));
    return healthy ? Optional.of(new Held(container.get(), arguments.get(0))) : Optional.empty();
  }

  /** Bytes and characters are content or a text, and no array of a generic type can be made. */
  private Optional<Held> array(ArrayType array, UnseenAnnotations unseen) {
    TypeMirror each = array.getComponentType();
    boolean healthy = each.getKind() != TypeKind.BYTE
        && each.getKind() != TypeKind.CHAR
        && !Nullness.isNullable(each, unseen.component())
        && (!(each instanceof DeclaredType declared)
            || declared.getTypeArguments().isEmpty());
    return healthy ? Optional.of(new Held(Container.ARRAY, each)) : Optional.empty();
  }

  private boolean isComparable(TypeMirror type) {
    TypeElement comparable = elements.getTypeElement("java.lang.Comparable");
    return types.isSubtype(
        type, types.getDeclaredType(comparable, types.getWildcardType(null, type)));
  }
}
