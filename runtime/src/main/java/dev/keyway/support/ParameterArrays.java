package dev.keyway.support;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Makes the arrays that endpoints take of the values that were read; each request has its own. */
public final class ParameterArrays {
  private ParameterArrays() {}

  /** An array of objects; null for null. */
  public static <T> T @Nullable [] of(@Nullable List<T> values, IntFunction<T[]> newArray) {
    return values == null ? null : values.toArray(newArray);
  }

  /** An array of {@code boolean}; null for null. */
  public static boolean @Nullable [] booleans(@Nullable List<Boolean> values) {
    if (values == null) {
      return null;
    }
    boolean[] array = new boolean[values.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = values.get(i);
    }
    return array;
  }

  /** An array of {@code short}; null for null. */
  public static short @Nullable [] shorts(@Nullable List<Short> values) {
    if (values == null) {
      return null;
    }
    short[] array = new short[values.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = values.get(i);
    }
    return array;
  }

  /** An array of {@code int}; null for null. */
  public static int @Nullable [] ints(@Nullable List<Integer> values) {
    return values == null ? null : values.stream().mapToInt(Integer::intValue).toArray();
  }

  /** An array of {@code long}; null for null. */
  public static long @Nullable [] longs(@Nullable List<Long> values) {
    return values == null ? null : values.stream().mapToLong(Long::longValue).toArray();
  }

  /** An array of {@code float}; null for null. */
  public static float @Nullable [] floats(@Nullable List<Float> values) {
    if (values == null) {
      return null;
    }
    float[] array = new float[values.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = values.get(i);
    }
    return array;
  }

  /** An array of {@code double}; null for null. */
  public static double @Nullable [] doubles(@Nullable List<Double> values) {
    return values == null
        ? null
        : values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
