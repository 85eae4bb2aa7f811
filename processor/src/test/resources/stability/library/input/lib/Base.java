package lib;

import org.jspecify.annotations.Nullable;

public class Base<V extends @Nullable Object> {
  public V zulu;
  public @Nullable V alpha;

  public Base(V zulu) {
    this.zulu = zulu;
  }

  public @Nullable V getYankee() {
    return alpha;
  }
}
