package lib;

import java.util.List;
import org.jspecify.annotations.Nullable;

public record Page<T extends @Nullable Object>(List<T> items, @Nullable T first, int total) {}
