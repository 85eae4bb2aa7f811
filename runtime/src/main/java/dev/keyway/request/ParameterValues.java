package dev.keyway.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a request holds for one parameter, to be taken as the type the endpoint declares.
 *
 * <p>Nothing here throws for what the caller sent. A value that is missing (reported as {@code
 * required}) or malformed (reported with the keyword of the conversion) is recorded in the request, and
 * a placeholder is returned: zero, {@code false}, an empty collection, or null. So {@link
 * RequestContext#requireValid()} comes before any use of the values.
 *
 * <p>Of a parameter sent several times, scalars take the last value; lists and sets take all, in
 * order. Those of header fields also take a line of several elements apart, at its commas (RFC 9110,
 * section 5.6.1).
 */
public final class ParameterValues extends ParameterValue {
  private final @Nullable List<String> several;

  /**
   * The values of one parameter.
   *
   * @param last the last one, or null if there is none
   * @param several all of them, if they are more than one
   */
  ParameterValues(
      CheckedRequest request,
      ParameterIn in,
      String name,
      @Nullable String last,
      @Nullable List<String> several) {
    super(request, in, name, last);
    this.several = several;
  }

  /** All values, at least one; unmodifiable. */
  public <T> List<T> list(TextConverter<T> converter) {
    List<T> values = listOrNull(converter);
    if (values == null) {
      missing();
      return List.of();
    }
    return values;
  }

  /** All values, or the fallback if there are none; unmodifiable. */
  public <T> List<T> list(TextConverter<T> converter, List<T> fallback) {
    List<T> values = listOrNull(converter);
    return values == null ? fallback : values;
  }

  /** All values, or null if there are none; unmodifiable. */
  public <T> @Nullable List<T> listOrNull(TextConverter<T> converter) {
    List<String> texts = texts();
    return texts.isEmpty() ? null : convertAll(texts, converter);
  }

  /** All values if there are any; unmodifiable. */
  public <T> Optional<List<T>> optionalList(TextConverter<T> converter) {
    return Optional.ofNullable(listOrNull(converter));
  }

  /** All different values in the order they were sent, at least one; unmodifiable. */
  public <T> Set<T> set(TextConverter<T> converter) {
    return toSet(list(converter));
  }

  /** All different values in order, or the fallback if there are none; unmodifiable. */
  public <T> Set<T> set(TextConverter<T> converter, Set<T> fallback) {
    Set<T> values = setOrNull(converter);
    return values == null ? fallback : values;
  }

  /** All different values in order, or null if there are none; unmodifiable. */
  public <T> @Nullable Set<T> setOrNull(TextConverter<T> converter) {
    List<T> values = listOrNull(converter);
    return values == null ? null : toSet(values);
  }

  /** All different values in order if there are any; unmodifiable. */
  public <T> Optional<Set<T>> optionalSet(TextConverter<T> converter) {
    return Optional.ofNullable(setOrNull(converter));
  }

  /** All values if there are any; unmodifiable. */
  public <T> Optional<Collection<T>> optionalCollection(TextConverter<T> converter) {
    return Optional.ofNullable(listOrNull(converter));
  }

  /** All different values, sorted, at least one; unmodifiable. */
  public <T extends Comparable<? super T>> SortedSet<T> sortedSet(TextConverter<T> converter) {
    return toSortedSet(list(converter));
  }

  /** All different values, sorted, or the fallback if there are none; unmodifiable. */
  public <T extends Comparable<? super T>> SortedSet<T> sortedSet(
      TextConverter<T> converter, SortedSet<T> fallback) {
    SortedSet<T> values = sortedSetOrNull(converter);
    return values == null ? fallback : values;
  }

  /** All different values, sorted, or null if there are none; unmodifiable. */
  public <T extends Comparable<? super T>> @Nullable SortedSet<T> sortedSetOrNull(
      TextConverter<T> converter) {
    List<T> values = listOrNull(converter);
    return values == null ? null : toSortedSet(values);
  }

  /** All different values, sorted, if there are any; unmodifiable. */
  public <T extends Comparable<? super T>> Optional<SortedSet<T>> optionalSortedSet(
      TextConverter<T> converter) {
    return Optional.ofNullable(sortedSetOrNull(converter));
  }

  /** All texts, none of which are taken for no parameter. */
  private List<String> texts() {
    String last = last();
    List<String> texts = several != null ? several : last == null ? List.of() : List.of(last);
    return isHeader() ? FieldLists.elements(texts) : texts;
  }

  private <T> List<T> convertAll(List<String> texts, TextConverter<T> converter) {
    if (texts.size() == 1) {
      T value = convertElement(converter, texts.get(0), 0);
      return value == null ? List.of() : List.of(value);
    }
    List<T> values = new ArrayList<>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      T value = convertElement(converter, texts.get(i), i);
      if (value != null) {
        values.add(value);
      }
    }
    return Collections.unmodifiableList(values);
  }

  private <T> @Nullable T convertElement(TextConverter<T> converter, String text, int index) {
    try {
      return converter.convert(text);
    } catch (ConversionException e) {
      malformed(index, e);
      return null;
    }
  }

  private static <T> Set<T> toSet(List<T> values) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }

  private static <T extends Comparable<? super T>> SortedSet<T> toSortedSet(List<T> values) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(values));
  }
}
