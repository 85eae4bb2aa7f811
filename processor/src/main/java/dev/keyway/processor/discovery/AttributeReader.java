package dev.keyway.processor.discovery;

import dev.keyway.processor.model.AttributeValue;
import dev.keyway.processor.model.SourceRef;
import dev.keyway.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads what is written in an annotation, so that generated code can write it again. */
final class AttributeReader {
  private final TypeRefs typeRefs;
  private final SourceRef place;

  AttributeReader(TypeRefs typeRefs, SourceRef place) {
    this.typeRefs = typeRefs;
    this.place = place;
  }

  /** The attributes that are written, in their order; empty if one is an annotation itself. */
  Optional<List<AttributeValue.Attribute>> read(AnnotationMirror mirror) {
    List<AttributeValue.Attribute> attributes = new ArrayList<>();
    for (var written : mirror.getElementValues().entrySet()) {
      Optional<AttributeValue> value =
          read(written.getValue().getValue(), written.getKey().getReturnType());
      if (value.isEmpty()) {
        return Optional.empty();
      }
      attributes.add(
          new AttributeValue.Attribute(written.getKey().getSimpleName().toString(), value.get()));
    }
    return Optional.of(attributes);
  }

  private Optional<AttributeValue> read(Object value, TypeMirror type) {
    if (value instanceof VariableElement constant) {
      return Optional.of(new AttributeValue.EnumConstant(
          TypeRefs.of((TypeElement) ((DeclaredType) constant.asType()).asElement()),
          constant.getSimpleName().toString()));
    }
    if (value instanceof TypeMirror classType) {
      TypeRef ref = typeRefs.of(classType, place);
      return Optional.of(new AttributeValue.ClassLiteral(
          ref instanceof TypeRef.Declared declared ? declared.erasure() : ref));
    }
    if (value instanceof List<?> elements) {
      TypeMirror component = ((ArrayType) type).getComponentType();
      List<AttributeValue> values = new ArrayList<>();
      for (Object element : elements) {
        Optional<AttributeValue> read = read(((AnnotationValue) element).getValue(), component);
        if (read.isEmpty()) {
          return Optional.empty();
        }
        values.add(read.get());
      }
      TypeRef ref = typeRefs.of(component, place);
      return Optional.of(new AttributeValue.ArrayOf(
          ref instanceof TypeRef.Declared declared ? declared.erasure() : ref, values));
    }
    return value instanceof AnnotationMirror
        ? Optional.empty()
        : Optional.of(new AttributeValue.Literal(value));
  }
}
