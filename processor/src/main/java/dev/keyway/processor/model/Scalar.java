package dev.keyway.processor.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A type that a text in a request is converted to, or a file in a form. */
public sealed interface Scalar {

  /** The Java type; boxed where the user's parameter is boxed. */
  TypeRef type();

  /** A type the runtime has a converter for: the name of its constant in {@code TextConverter}. */
  record BuiltIn(TypeRef type, String converter, JsonType schema) implements Scalar {}

  /**
   * An enum, with the name of each constant in the request, in order of declaration.
   *
   * @param aliases other names, with those in Java
   * @param value what the constants are called by instead, where only running code knows
   * @param creator the static method that reads a text in place of a comparison with the names
   */
  record EnumType(
      TypeRef.Declared type,
      List<String> names,
      List<String> constants,
      Map<String, String> aliases,
      Optional<EnumValue> value,
      Optional<String> creator)
      implements Scalar {
    public EnumType {
      names = List.copyOf(names);
      constants = List.copyOf(constants);
      aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
    }

    /** An enum whose constants have one name each. */
    public EnumType(TypeRef.Declared type, List<String> names, List<String> constants) {
      this(type, names, constants, Map.of(), Optional.empty(), Optional.empty());
    }

    /** Whether the names and aliases are all that is read. */
    public boolean isClosed() {
      return value.isEmpty() && creator.isEmpty();
    }

    /**
     * Its form in JSON.
     *
     * @param description of the enum
     */
    public JsonType.EnumOf json(String description) {
      Map<String, List<String>> others = new LinkedHashMap<>();
      aliases.forEach((alias, constant) -> others
          .computeIfAbsent(names.get(constants.indexOf(constant)), name -> new ArrayList<>())
          .add(alias));
      return new JsonType.EnumOf(
          type,
          value.filter(EnumValue::isNumber).isPresent() ? "integer" : "string",
          value.isPresent() ? List.of() : names,
          others,
          description);
    }

    /** The names in the request by those in Java, where they differ, in order of declaration. */
    public Map<String, String> renamed() {
      Map<String, String> renamed = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        if (!names.get(i).equals(constants.get(i))) {
          renamed.put(constants.get(i), names.get(i));
        }
      }
      return renamed;
    }
  }

  /**
   * What the constants of an enum are in requests and answers.
   *
   * @param member the method or field that has it
   * @param isMethod which of the two
   * @param isNumber whether it is an integer, not a text
   */
  record EnumValue(String member, boolean isMethod, boolean isNumber) {}

  /** A type with a static {@code valueOf}, {@code of}, {@code parse} or {@code fromString} of one String. */
  record Factory(TypeRef.Declared type, String method) implements Scalar {

    /** The method in messages: {@code ZoneOffset.of}. */
    public String label() {
      return type.simpleName() + "." + method;
    }
  }

  /**
   * A type whose texts a method of the API class reads.
   *
   * @param owner the API class
   * @param schema of the texts
   * @param pattern what they have to match as a whole, as it was written
   * @param access from where the method can be called
   */
  record Converted(
      TypeRef.Declared type,
      TypeRef.Declared owner,
      String method,
      JsonType schema,
      Optional<String> pattern,
      Access access,
      SourceRef source)
      implements Scalar {

    /** The method in messages: {@code ShopApi.money}. */
    public String label() {
      return owner.simpleName() + "." + method;
    }
  }

  /**
   * A file in a multipart form.
   *
   * @param bytes whether it is the content alone
   */
  record FilePart(TypeRef type, boolean bytes) implements Scalar {}
}
