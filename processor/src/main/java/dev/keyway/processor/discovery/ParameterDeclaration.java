package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.model.Presence;
import dev.keyway.processor.model.TypeRef;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * A parameter that is being read.
 *
 * @param known its name, if that is known
 * @param type in the class as it is used, where that is generic
 * @param unseen annotations on its type
 * @param ref the type for the model
 */
record ParameterDeclaration(
    VariableElement element,
    Optional<String> known,
    TypeMirror type,
    UnseenAnnotations unseen,
    TypeRef ref,
    ParameterSite site) {
  /** As the user named it, or else as the compiler does. */
  String name() {
    return known.orElseGet(() -> element.getSimpleName().toString());
  }

  /** Whether the name is the user's; a class file may have none. */
  boolean isNamed() {
    return known.isPresent();
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
    return Nullness.isNullable(element, type, unseen);
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

  /** The unseen annotations on that. */
  UnseenAnnotations unwrappedUnseen() {
    return optional() ? unseen.argument(0) : unseen;
  }

  /** Its type, or what it is an {@code Optional} of, with the unseen annotations. */
  BoundType unwrappedBound() {
    return BoundType.of(unwrapped(), unwrappedUnseen());
  }

  /** Its type with the unseen annotations. */
  BoundType bound() {
    return BoundType.of(type, unseen);
  }

  /** What its type says of being absent. */
  Presence presence() {
    return optional()
        ? new Presence.AsOptional()
        : nullable() ? new Presence.AsNull() : new Presence.Required();
  }
}
