package groups;

import org.jspecify.annotations.Nullable;

record Tracking(String session, @Nullable String campaign) {}
