package lib;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of what there is. */
public record Page<T extends @Nullable Object>(List<T> items, @Nullable T first, int total) {}
