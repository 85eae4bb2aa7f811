package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.model.Presence;
import dev.keyway.processor.model.TypeRef;
import java.util.regex.Pattern;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * A parameter that is being read.
 *
 * @param type in the class as it is used, where that is generic
 * @param ref the same for the model
 */
record ParameterDeclaration(
    VariableElement element, TypeMirror type, TypeRef ref, ParameterSite site) {
  /** What compilers call a parameter whose name isn't in the class file. */
  private static final Pattern NO_NAME = Pattern.compile("arg[0-9]+");

  /** As the user named it. */
  String name() {
    return element.getSimpleName().toString();
  }

  /** Whether the name is the user's; a class file may have none. */
  boolean isNamed() {
    return site.locator().hasSource(element) || !NO_NAME.matcher(name()).matches();
  }

  /** In messages: {@code OrderApi.find(id)}. */
  String label() {
    return site.parameter(name());
  }

  /** Where it is. */
  ElementRef place() {
    return site.locator().at(element);
  }

  /** Its type in messages, as short as it gets. */
  String typeName() {
    return ref instanceof TypeRef.Declared declared && declared.arguments().isEmpty()
        ? declared.simpleName()
        : ref.simpleText();
  }

  /** Whether it may be null. */
  boolean nullable() {
    return Nullness.isNullable(element, type);
  }

  /** Whether it is an {@code Optional}. */
  boolean optional() {
    return TypeRefs.is(type, "java.util.Optional")
        && ((DeclaredType) type).getTypeArguments().size() == 1;
  }

  /** Its type, or what it is an {@code Optional} of. */
  TypeMirror unwrapped() {
    return optional() ? ((DeclaredType) type).getTypeArguments().get(0) : type;
  }

  /** What its type says of being absent. */
  Presence presence() {
    return optional()
        ? new Presence.AsOptional()
        : nullable() ? new Presence.AsNull() : new Presence.Required();
  }
}
