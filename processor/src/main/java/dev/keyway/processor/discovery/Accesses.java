package dev.keyway.processor.discovery;

import dev.keyway.processor.model.Access;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Works out from where something can be used. */
final class Accesses {
  private static final Access EVERYWHERE = new Access(Access.Level.PUBLIC, "");

  private Accesses() {}

  /** From where a type or member can be used, its enclosing classes considered. */
  static Access of(Element element) {
    Access.Level level = Access.Level.PUBLIC;
    for (Element each = element; each != null; each = each.getEnclosingElement()) {
      if (each instanceof PackageElement in) {
        return new Access(level, in.getQualifiedName().toString());
      }
      Access.Level own = level(each.getModifiers());
      level = own.compareTo(level) > 0 ? own : level;
    }
    throw new IllegalArgumentException("in no package: " + element);
  }

  /** From where a method or constructor can be called with values of these types in hand. */
  static Access of(Element member, List<? extends TypeMirror> types) {
    Access access = of(member);
    for (TypeMirror type : types) {
      access = narrower(access, of(type));
    }
    return access;
  }

  private static Access of(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY) {
      return of(((ArrayType) type).getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      TypeMirror bound = wildcard.getExtendsBound() == null
          ? wildcard.getSuperBound()
          : wildcard.getExtendsBound();
      return bound == null ? EVERYWHERE : of(bound);
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return EVERYWHERE;
    }
    DeclaredType declared = (DeclaredType) type;
    return of(declared.asElement(), declared.getTypeArguments());
  }

  /** From where both can be used: nowhere, if each stays in a package of its own. */
  private static Access narrower(Access left, Access right) {
    if (left.level() == Access.Level.PACKAGE
        && right.level() == Access.Level.PACKAGE
        && !left.packageName().equals(right.packageName())) {
      return new Access(Access.Level.PRIVATE, left.packageName());
    }
    return right.level().compareTo(left.level()) > 0 ? right : left;
  }

  private static Access.Level level(Set<Modifier> modifiers) {
    if (modifiers.contains(Modifier.PRIVATE)) {
      return Access.Level.PRIVATE;
    }
    // A protected member is seen from its package, and from subclasses, which generated code has
    // none of.
    return modifiers.contains(Modifier.PUBLIC) ? Access.Level.PUBLIC : Access.Level.PACKAGE;
  }
}
