package dev.keyway.json;

import dev.keyway.Change;
import java.lang.reflect.Type;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.type.ReferenceType;
import tools.jackson.databind.type.TypeBindings;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.databind.type.TypeModifier;

/** Tells Jackson that a {@link Change} refers to something else. */
final class ChangeTypes extends TypeModifier {
  @Override
  public JavaType modifyType(
      JavaType type, Type source, TypeBindings bindings, TypeFactory factory) {
    return type.hasRawClass(Change.class) && !type.isReferenceType()
        ? ReferenceType.upgradeFrom(type, type.containedTypeOrUnknown(0))
        : type;
  }
}
