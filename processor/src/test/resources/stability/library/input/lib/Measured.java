package lib;

import org.jspecify.annotations.Nullable;

public interface Measured<N extends @Nullable Object> {
  default Page<N> getUniform() {
    return new Page<>(java.util.List.of(), null, 0);
  }
}
