package dev.keyway.processor.diagnostic;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names a user may have meant. */
public final class NameSuggester {
  private NameSuggester() {}

  /** The candidates close to the name, closest first, then in their own order; three at most. */
  public static List<String> closeTo(String name, Collection<String> candidates) {
    int tolerance = Math.max(1, name.length() / 3);
    return candidates.stream()
        .distinct()
        .filter(candidate -> distance(name, candidate) <= tolerance)
        .sorted(Comparator.comparingInt(candidate -> distance(name, candidate)))
        .limit(3)
        .toList();
  }

  /** "Did you mean "x"?", or the legal names where they are few, or nothing; with a space before it. */
  public static String hint(String name, Collection<String> candidates) {
    List<String> close = closeTo(name, candidates);
    if (!close.isEmpty()) {
      return " Did you mean " + quoted(close, " or ") + "?";
    }
    if (candidates.isEmpty() || candidates.size() > 12) {
      return "";
    }
    return " There " + (candidates.size() == 1 ? "is " : "are ")
        + quoted(List.copyOf(candidates), ", ") + ".";
  }

  private static String quoted(List<String> names, String separator) {
    return names.stream().map(name -> '"' + name + '"').collect(joining(separator));
  }

  /** The optimal string alignment distance, ignoring case at no cost. */
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
