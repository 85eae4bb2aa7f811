package dev.keyway.request;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a request holds for one parameter, to be taken as one value: the last that was sent. What is
 * wrong with it is recorded, and a placeholder returned, as {@link ParameterValues} says.
 */
public abstract sealed class ParameterValue permits ParameterValues {
  private final CheckedRequest request;
  private final ParameterIn in;
  private final String name;
  private final @Nullable String last;

  ParameterValue(CheckedRequest request, ParameterIn in, String name, @Nullable String last) {
    this.request = request;
    this.in = in;
    this.name = name;
    this.last = last;
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

  /** The text, or null if there is none. */
  @Nullable
  String last() {
    return last;
  }

  /** Whether it is sent in header fields, each of which may hold several values. */
  boolean isHeader() {
    return in == ParameterIn.HEADER;
  }

  /** Records that there is none, though it is required. */
  void missing() {
    request.invalid(in, name, "required", "is required");
  }

  /** Records what is wrong with one of several values. */
  void malformed(int index, ConversionException failure) {
    request.invalidElement(in, name, index, failure.type(), failure.message());
  }

  private void malformed(ConversionException failure) {
    request.invalid(in, name, failure.type(), failure.message());
  }

  private void requirePresent() {
    if (last == null) {
      missing();
    }
  }

  private <T> @Nullable T convert(TextConverter<T> converter, String text) {
    try {
      return converter.convert(text);
    } catch (ConversionException e) {
      malformed(e);
      return null;
    }
  }
}
