package dev.keyway;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of a member that it may leave as it is: a value, or nothing. It is for the
 * components of records that {@code PATCH} requests have as their body (RFC 7396), where an absent
 * member differs from one that is null.
 *
 * <pre>{@code
 * record ItemChanges(Change<@NotBlank String> name, Change<@Nullable String> description) {}
 *
 * @Patch("/items/{id}")
 * Item update(long id, ItemChanges changes) {
 *   Item item = items.find(id);
 *   return items.save(new Item(
 *       id,
 *       changes.name().orElse(item.name()),
 *       changes.description().orElse(item.description())));
 * }
 * }</pre>
 *
 * <p>Null is a value like others where the type inside is JSpecify's {@code @Nullable}, and refused
 * where it isn't. Constraints are written on the type inside, and are checked if there is a value. In an
 * answer, an absent member isn't written.
 *
 * <p>Immutable, if its value is. Equal to another with an equal value, or without one either.
 *
 * @param <T> the type of the member
 */
public final class Change<T extends @Nullable Object> {
  private static final Change<?> NONE = new Change<>(false, null);

  private final boolean present;
  private final @Nullable T value;

  private Change(boolean present, @Nullable T value) {
    this.present = present;
    this.value = value;
  }

  /** What leaves the member as it is. */
  @SuppressWarnings("unchecked") // it has no value of any type
  public static <T extends @Nullable Object> Change<T> none() {
    return (Change<T>) NONE;
  }

  /** What gives the member a value, be it null. */
  public static <T extends @Nullable Object> Change<T> to(T value) {
    return new Change<>(true, value);
  }

  /** Whether there is a value, be it null. */
  public boolean isPresent() {
    return present;
  }

  /**
   * The value.
   *
   * @throws NoSuchElementException if there is none
   */
  public T get() {
    if (!present) {
      throw new NoSuchElementException("no value");
    }
    return own();
  }

  /**
   * The value, or the one that the member has already.
   *
   * @param current what it is where the request doesn't say otherwise
   */
  public T orElse(T current) {
    return present ? own() : current;
  }

  /** Hands the value over, if there is one. */
  public void ifPresent(Consumer<? super T> action) {
    if (present) {
      action.accept(own());
    }
  }

  /** What is made of the value, if there is one. */
  public <U extends @Nullable Object> Change<U> map(Function<? super T, ? extends U> function) {
    return present ? to(function.apply(own())) : none();
  }

  /** The value, where there is one: null is then of its type. */
  @SuppressWarnings("NullAway")
  private T own() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Change<?> change
        && present == change.present
        && Objects.equals(value, change.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(present, value);
  }

  @Override
  public String toString() {
    return present ? "Change[" + value + "]" : "Change.none";
  }
}
