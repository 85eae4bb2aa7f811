package dev.keyway.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
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
public final class ParameterValues {
  private final CheckedRequest request;
  private final ParameterIn in;
  private final String name;
  private final @Nullable String last;
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
    this.request = request;
    this.in = in;
    this.name = name;
    this.last = last;
    this.several = several;
  }

  /** A required {@link TextConverter#BOOLEAN}. */
  public boolean asBoolean() {
    requirePresent();
    return asBoolean(false);
  }

  /** A {@link TextConverter#BOOLEAN}, or the fallback if there is none. */
  public boolean asBoolean(boolean fallback) {
    try {
      return last == null ? fallback : Scalars.toBoolean(last);
    } catch (ConversionException e) {
      malformed(e);
      return false;
    }
  }

  /** A required {@link TextConverter#BYTE}. */
  public byte asByte() {
    requirePresent();
    return asByte((byte) 0);
  }

  /** A {@link TextConverter#BYTE}, or the fallback if there is none. */
  public byte asByte(byte fallback) {
    try {
      return last == null ? fallback : Scalars.toByte(last);
    } catch (ConversionException e) {
      malformed(e);
      return 0;
    }
  }

  /** A required {@link TextConverter#SHORT}. */
  public short asShort() {
    requirePresent();
    return asShort((short) 0);
  }

  /** A {@link TextConverter#SHORT}, or the fallback if there is none. */
  public short asShort(short fallback) {
    try {
      return last == null ? fallback : Scalars.toShort(last);
    } catch (ConversionException e) {
      malformed(e);
      return 0;
    }
  }

  /** A required {@link TextConverter#INTEGER}. */
  public int asInt() {
    requirePresent();
    return asInt(0);
  }

  /** A {@link TextConverter#INTEGER}, or the fallback if there is none. */
  public int asInt(int fallback) {
    try {
      return last == null ? fallback : Scalars.toInt(last);
    } catch (ConversionException e) {
      malformed(e);
      return 0;
    }
  }

  /** A required {@link TextConverter#LONG}. */
  public long asLong() {
    requirePresent();
    return asLong(0);
  }

  /** A {@link TextConverter#LONG}, or the fallback if there is none. */
  public long asLong(long fallback) {
    try {
      return last == null ? fallback : Scalars.toLong(last);
    } catch (ConversionException e) {
      malformed(e);
      return 0;
    }
  }

  /** A required {@link TextConverter#FLOAT}. */
  public float asFloat() {
    requirePresent();
    return asFloat(0);
  }

  /** A {@link TextConverter#FLOAT}, or the fallback if there is none. */
  public float asFloat(float fallback) {
    try {
      return last == null ? fallback : Scalars.toFloat(last);
    } catch (ConversionException e) {
      malformed(e);
      return 0;
    }
  }

  /** A required {@link TextConverter#DOUBLE}. */
  public double asDouble() {
    requirePresent();
    return asDouble(0);
  }

  /** A {@link TextConverter#DOUBLE}, or the fallback if there is none. */
  public double asDouble(double fallback) {
    try {
      return last == null ? fallback : Scalars.toDouble(last);
    } catch (ConversionException e) {
      malformed(e);
      return 0;
    }
  }

  /** A required {@link TextConverter#CHARACTER}. */
  public char asChar() {
    requirePresent();
    return asChar('\0');
  }

  /** A {@link TextConverter#CHARACTER}, or the fallback if there is none. */
  public char asChar(char fallback) {
    try {
      return last == null ? fallback : Scalars.toChar(last);
    } catch (ConversionException e) {
      malformed(e);
      return '\0';
    }
  }

  /**
   * A required value.
   *
   * @return the value; null where it is missing or malformed, which {@link
   *     RequestContext#requireValid()} lets nobody see
   */
  @SuppressWarnings("NullAway") // the null never gets past requireValid()
  public <T> T required(TextConverter<T> converter) {
    requirePresent();
    return orNull(converter);
  }

  /**
   * A value, or the fallback if there is none.
   *
   * @return the value; null where it is malformed, which {@link RequestContext#requireValid()} lets
   *     nobody see
   */
  @SuppressWarnings("NullAway") // the null never gets past requireValid()
  public <T> T orDefault(TextConverter<T> converter, T fallback) {
    return last == null ? fallback : orNull(converter);
  }

  /** A value, or null if there is none. */
  public <T> @Nullable T orNull(TextConverter<T> converter) {
    return last == null ? null : convert(converter, last);
  }

  /** A value if there is one. */
  public <T> Optional<T> optional(TextConverter<T> converter) {
    return Optional.ofNullable(orNull(converter));
  }

  /** A {@link TextConverter#INTEGER} if there is one. */
  public OptionalInt optionalInt() {
    return last == null ? OptionalInt.empty() : OptionalInt.of(asInt(0));
  }

  /** A {@link TextConverter#LONG} if there is one. */
  public OptionalLong optionalLong() {
    return last == null ? OptionalLong.empty() : OptionalLong.of(asLong(0));
  }

  /** A {@link TextConverter#DOUBLE} if there is one. */
  public OptionalDouble optionalDouble() {
    return last == null ? OptionalDouble.empty() : OptionalDouble.of(asDouble(0));
  }

  /** All values, at least one; unmodifiable. */
  public <T> List<T> list(TextConverter<T> converter) {
    List<T> values = listOrNull(converter);
    return values == null ? missing() : values;
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
    List<String> texts = several != null ? several : last == null ? List.of() : List.of(last);
    return in == ParameterIn.HEADER ? FieldLists.elements(texts) : texts;
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

  private <T> List<T> missing() {
    request.invalid(in, name, "required", "is required");
    return List.of();
  }

  private static <T> Set<T> toSet(List<T> values) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }

  private static <T extends Comparable<? super T>> SortedSet<T> toSortedSet(List<T> values) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(values));
  }

  private <T> @Nullable T convert(TextConverter<T> converter, String text) {
    try {
      return converter.convert(text);
    } catch (ConversionException e) {
      malformed(e);
      return null;
    }
  }

  private void requirePresent() {
    if (last == null) {
      request.invalid(in, name, "required", "is required");
    }
  }

  private <T> @Nullable T convertElement(TextConverter<T> converter, String text, int index) {
    try {
      return converter.convert(text);
    } catch (ConversionException e) {
      request.invalidElement(in, name, index, e.type(), e.message());
      return null;
    }
  }

  private void malformed(ConversionException failure) {
    request.invalid(in, name, failure.type(), failure.message());
  }
}
