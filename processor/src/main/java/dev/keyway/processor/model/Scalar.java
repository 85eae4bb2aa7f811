package dev.keyway.processor.model;

import java.util.List;

/** A type that a text in a request is converted to, or a file in a form. */
public sealed interface Scalar {

  /** The Java type; boxed where the user's parameter is boxed. */
  TypeRef type();

  /** A type the runtime has a converter for: the name of its constant in {@code TextConverter}. */
  record BuiltIn(TypeRef type, String converter, JsonType schema) implements Scalar {}

  /** An enum, with the name of each constant in the request, in order of declaration. */
  record EnumType(
      TypeRef.Declared type, List<String> names, List<String> constants, boolean renamed)
      implements Scalar {
    public EnumType {
      names = List.copyOf(names);
      constants = List.copyOf(constants);
    }
  }

  /** A type with a static {@code valueOf}, {@code of}, {@code parse} or {@code fromString} of one String. */
  record Factory(TypeRef.Declared type, String method) implements Scalar {}

  /**
   * A file in a multipart form.
   *
   * @param bytes whether it is the content alone
   */
  record FilePart(TypeRef type, boolean bytes) implements Scalar {}
}
