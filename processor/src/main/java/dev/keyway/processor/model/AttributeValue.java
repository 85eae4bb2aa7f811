package dev.keyway.processor.model;

import java.util.List;

/** The value of an annotation's attribute, as it is written again in generated code. */
public sealed interface AttributeValue {

  /** A text, a number, a character or a truth value. */
  record Literal(Object value) implements AttributeValue {}

  /** A constant of an enum. */
  record EnumConstant(TypeRef.Declared type, String name) implements AttributeValue {}

  /** A class. */
  record ClassLiteral(TypeRef type) implements AttributeValue {}

  /** An array. */
  record ArrayOf(TypeRef component, List<AttributeValue> values) implements AttributeValue {
    public ArrayOf {
      values = List.copyOf(values);
    }
  }

  /** An attribute with its value. */
  record Attribute(String name, AttributeValue value) {}
}
