package dev.keyway.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A constraint on a value, from {@code jakarta.validation.constraints}. */
public sealed interface Constraint {

  /** The message the user gave, instead of the constraint's own. */
  Optional<String> message();

  /** The validators of the user's own that it asks. */
  default Stream<Own> validators() {
    if (this instanceof Own own) {
      return Stream.of(own);
    }
    return this instanceof Composed composed
        ? composed.parts().stream().flatMap(Constraint::validators)
        : Stream.empty();
  }

  /** What the size of a value counts. */
  enum Unit {
    /** The characters of a text: code points, as in JSON Schema. */
    CHARACTERS,
    /** The elements of a list, set or array. */
    ITEMS,
    /** The entries of a map. */
    MEMBERS,
    /** The bytes of what is base64 in JSON, whose schema can't count them. */
    BYTES
  }

  /** When a time is, compared with now. */
  enum Tense {
    /** After now. */
    FUTURE,
    /** Now or later. */
    FUTURE_OR_PRESENT,
    /** Before now. */
    PAST,
    /** Now or earlier. */
    PAST_OR_PRESENT
  }

  /**
   * The text as a whole matches the regular expression, as Jakarta Validation has it.
   *
   * @param regexp with anchors, so that it can be searched for, as JSON Schema does
   * @param flags names of {@code java.util.regex.Pattern}'s constants; with any, JSON Schema can't have
   *     the expression
   */
  record Pattern(String regexp, List<String> flags, Optional<String> message)
      implements Constraint {
    public Pattern {
      flags = List.copyOf(flags);
    }

    /** An expression without flags. */
    public Pattern(String regexp, Optional<String> message) {
      this(regexp, List.of(), message);
    }
  }

  /** The size is at least that. */
  record MinSize(int min, Unit unit, Optional<String> message) implements Constraint {}

  /** The size is at most that. */
  record MaxSize(int max, Unit unit, Optional<String> message) implements Constraint {}

  /** The text has a character that isn't white space. */
  record NotBlank(Optional<String> message) implements Constraint {}

  /** The text is an address as a form's email field takes it. */
  record Email(Optional<String> message) implements Constraint {}

  /** The number is at least the bound, or greater than it where exclusive. The bound is a decimal literal. */
  record Minimum(String bound, boolean exclusive, Optional<String> message) implements Constraint {}

  /** The number is at most the bound, or less than it where exclusive. The bound is a decimal literal. */
  record Maximum(String bound, boolean exclusive, Optional<String> message) implements Constraint {}

  /** The number has at most so many decimal places: it is a multiple of 0.01 for two. */
  record DecimalPlaces(int places, Optional<String> message) implements Constraint {}

  /** The truth value is that one. */
  record Expected(boolean value, Optional<String> message) implements Constraint {}

  /** The time is before or after now. */
  record Time(Tense tense, Optional<String> message) implements Constraint {}

  /** The value is null: it isn't for the caller to give. */
  record Null(Optional<String> message) implements Constraint {}

  /** The value is there. Its type says so, too, and enforces it: this is what to say if it isn't. */
  record NotNull(Optional<String> message) implements Constraint {}

  /**
   * Whatever a validator of the user's own says.
   *
   * @param keyword what a violation is called
   * @param annotation the constraint's annotation type, if the validator wants to see the annotation
   * @param attributes what is written in that
   * @param access from where the validator can be made
   */
  record Own(
      String keyword,
      TypeRef.Declared validator,
      Optional<TypeRef.Declared> annotation,
      List<AttributeValue.Attribute> attributes,
      Access access,
      Optional<String> message)
      implements Constraint {
    public Own {
      attributes = List.copyOf(attributes);
    }
  }

  /**
   * Several constraints whose violation, of one or more of them, is reported once.
   *
   * @param keyword what a violation is called
   */
  record Composed(String keyword, List<Constraint> parts, Optional<String> message)
      implements Constraint {
    public Composed {
      parts = List.copyOf(parts);
    }
  }
}
