package dev.keyway.json;

import dev.keyway.support.Violations;
import jakarta.validation.ConstraintValidator;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where in a body the checks of its constraints are, and to whom they tell what they find. Generated code
 * moves it along; a pointer is made only where something is wrong.
 */
public final class BodyCheck {
  /** What has no index: an object, or an array before its first element. */
  private static final int NONE = -1;

  private final BodyErrors errors;
  private @Nullable Object[] names = new Object[8];
  private int[] indexes = new int[8];
  private int depth;
  private int found;

  /**
   * A check of one body.
   *
   * @param errors told what is wrong
   */
  BodyCheck(BodyErrors errors) {
    this.errors = errors;
  }

  /**
   * Goes to a member of the object here, until {@link #leave}.
   *
   * @param name the member's, or the key of an entry, whose text is the name
   */
  public void enter(Object name) {
    push(name);
  }

  /**
   * Stays in the object here, whose members include those of a value that is no member itself, until
   * {@link #leave}.
   *
   * @param prefix what the names of these members have before them
   * @param suffix what they have behind them
   */
  public void enterUnwrapped(String prefix, String suffix) {
    push(new Affixes(prefix, suffix));
  }

  /** Goes into the array here, until {@link #leave}. */
  public void enterElements() {
    push(null);
  }

  /** Goes to the first element of the array that was entered last, or to the next one. */
  public void element() {
    indexes[depth - 1]++;
  }

  /** Goes back to where it was before the last {@link #enter} or {@link #enterElements}. */
  public void leave() {
    depth--;
  }

  /**
   * Records that the value here isn't valid.
   *
   * @param type the keyword of JSON Schema that isn't satisfied, or a word like one
   * @param message what the value must be, to be read after its name
   */
  public void invalid(String type, String message) {
    if (found++ < BodyProblems.MAX) {
      errors.invalidBody(pointer(), type, message);
    }
  }

  /**
   * Records that a member of the object here isn't valid.
   *
   * @param name the member's
   */
  public void invalid(String name, String type, String message) {
    if (found++ < BodyProblems.MAX) {
      enter(name);
      errors.invalidBody(pointer(), type, message);
      leave();
    }
  }

  /** Records that the name of the member here isn't valid. */
  public void invalidName(String message) {
    invalid(SchemaWords.NAMES, SchemaWords.ofName(message));
  }

  /**
   * Has the value here checked by a validator of the user's own.
   *
   * @param type what a violation is called
   * @param message what the caller is told, unless the validator says something else
   */
  public <T extends @Nullable Object> void validate(
      ConstraintValidator<?, ? super T> validator, T value, String type, String message) {
    for (Violations.Violation violation : Violations.of(validator, value, message)) {
      violation.path().forEach(this::enter);
      invalid(type, violation.message());
      violation.path().forEach(name -> leave());
    }
  }

  /**
   * Has a member of the object here checked by a validator of the user's own.
   *
   * @param name the member's
   */
  public <T extends @Nullable Object> void validate(
      String name,
      ConstraintValidator<?, ? super T> validator,
      T value,
      String type,
      String message) {
    enter(name);
    validate(validator, value, type, message);
    leave();
  }

  private void push(@Nullable Object name) {
    if (depth == names.length) {
      names = Arrays.copyOf(names, 2 * depth);
      indexes = Arrays.copyOf(indexes, 2 * depth);
    }
    names[depth] = name;
    indexes[depth] = NONE;
    depth++;
  }

  private String pointer() {
    StringBuilder pointer = new StringBuilder();
    Affixes affixes = Affixes.NONE;
    for (int i = 0; i < depth; i++) {
      Object name = names[i];
      if (name instanceof Affixes inner) {
        affixes = affixes.around(inner);
      } else if (name != null) {
        BodyPath.append(affixes.prefix + name + affixes.suffix, pointer);
        affixes = Affixes.NONE;
      }
      if (indexes[i] != NONE) {
        pointer.append('/').append(indexes[i]);
      }
    }
    return pointer.toString();
  }

  /** What the names of members of a value that is no member itself have around them. */
  private record Affixes(String prefix, String suffix) {
    static final Affixes NONE = new Affixes("", "");

    Affixes around(Affixes inner) {
      return new Affixes(prefix + inner.prefix, inner.suffix + suffix);
    }
  }
}
