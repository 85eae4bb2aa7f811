package dev.keyway.processor.emit.java;

import dev.keyway.processor.plan.RouterPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the router tells the static segments of a node apart before it compares the text: by as few of
 * their letters as it takes. One letter is switched by as it is. Two or three make a slot, with a factor
 * that keeps the segments apart, and where these don't do, all of them. Slots are few and without large
 * gaps, so that the switch is one jump; hash codes would make it a search.
 *
 * @param letters the positions of up to three letters, those from the end negative; none if all count
 * @param factor of the letters that make a slot
 * @param slots how many slots there are, a power of 2; nothing where a letter is switched by
 * @param branches the segments of each letter or slot that has some, in the order of these
 */
record SegmentSwitch(
    List<Integer> letters,
    int factor,
    int slots,
    SortedMap<Integer, List<RouterPlan.StaticBranch>> branches) {
  /** How many letters at either end are tried. */
  private static final int REACH = 12;

  /** So many cases are found with few comparisons, however far apart they are. */
  private static final int FEW = 8;

  /** How many letters from the first to the last, or slots, there are at most for each segment. */
  private static final int MOST = 4;

  /** How large a factor may be. */
  private static final int FACTORS = 31;

  /** The same as the runtime's, whose {@code RequestPath.slot} must find the same slots. */
  private static final int SPREAD = 0x9E3779B9;

  /** The switch over two segments or more. */
  static SegmentSwitch of(List<RouterPlan.StaticBranch> statics) {
    List<Integer> positions = positions(statics);
    for (int position : positions) {
      if (isToldApart(statics, position)) {
        return new SegmentSwitch(
            List.of(position), 0, 0, branches(statics, text -> letter(text, position)));
      }
    }
    int fewest = powerOfTwo(statics.size());
    for (List<List<Integer>> choices : List.of(pairs(positions), triples(positions))) {
      for (int slots = fewest; slots <= MOST * statics.size(); slots *= 2) {
        for (List<Integer> letters : choices) {
          for (int factor = 1; factor <= FACTORS; factor++) {
            if (areToldApart(statics, letters, factor, slots)) {
              return by(statics, letters, factor, slots);
            }
          }
        }
      }
    }
    for (int slots = fewest; slots <= MOST * statics.size(); slots *= 2) {
      if (areToldApart(statics, List.of(), 0, slots)) {
        return by(statics, List.of(), 0, slots);
      }
    }
    return by(statics, List.of(), 0, 2 * fewest);
  }

  private static SegmentSwitch by(
      List<RouterPlan.StaticBranch> statics, List<Integer> letters, int factor, int slots) {
    return new SegmentSwitch(
        letters, factor, slots, branches(statics, text -> slot(text, letters, factor, slots)));
  }

  private static SortedMap<Integer, List<RouterPlan.StaticBranch>> branches(
      List<RouterPlan.StaticBranch> statics, ToIntFunction<String> key) {
    SortedMap<Integer, List<RouterPlan.StaticBranch>> branches = new TreeMap<>();
    for (RouterPlan.StaticBranch branch : statics) {
      branches
          .computeIfAbsent(key.applyAsInt(branch.segment()), unused -> new ArrayList<>())
          .add(branch);
    }
    return branches;
  }

  /** From the front, then from the end. */
  private static List<Integer> positions(List<RouterPlan.StaticBranch> statics) {
    int longest =
        statics.stream().mapToInt(branch -> branch.segment().length()).max().orElse(0);
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < Math.min(longest, REACH); i++) {
      positions.add(i);
    }
    for (int i = 1; i <= Math.min(longest, REACH); i++) {
      positions.add(-i);
    }
    return positions;
  }

  private static List<List<Integer>> pairs(List<Integer> positions) {
    List<List<Integer>> pairs = new ArrayList<>();
    for (int i = 0; i < positions.size(); i++) {
      for (int second : positions.subList(i + 1, positions.size())) {
        pairs.add(List.of(positions.get(i), second));
      }
    }
    return pairs;
  }

  private static List<List<Integer>> triples(List<Integer> positions) {
    List<List<Integer>> triples = new ArrayList<>();
    for (int i = 0; i < positions.size(); i++) {
      for (List<Integer> pair : pairs(positions.subList(i + 1, positions.size()))) {
        triples.add(List.of(positions.get(i), pair.get(0), pair.get(1)));
      }
    }
    return triples;
  }

  /** Whether each segment has another letter or digit at a position, and these are not far apart. */
  private static boolean isToldApart(List<RouterPlan.StaticBranch> statics, int position) {
    boolean[] taken = new boolean['z' + 1];
    int first = 'z';
    int last = '0';
    for (RouterPlan.StaticBranch branch : statics) {
      char letter = letter(branch.segment(), position);
      if (letter > 'z' || !Character.isLetterOrDigit(letter) || taken[letter]) {
        return false;
      }
      taken[letter] = true;
      first = Math.min(first, letter);
      last = Math.max(last, letter);
    }
    return statics.size() <= FEW || last - first < MOST * statics.size();
  }

  private static boolean areToldApart(
      List<RouterPlan.StaticBranch> statics, List<Integer> letters, int factor, int slots) {
    boolean[] taken = new boolean[slots];
    for (RouterPlan.StaticBranch branch : statics) {
      int slot = slot(branch.segment(), letters, factor, slots);
      if (taken[slot]) {
        return false;
      }
      taken[slot] = true;
    }
    return true;
  }

  /** What the router switches by. */
  String selector(int segment) {
    return switch (letters.size()) {
      case 0 -> "path.slot(" + segment + ", " + slots + ")";
      case 1 -> "path.letter(" + segment + ", " + letters.get(0) + ")";
      default ->
        Stream.concat(Stream.of(segment, slots, factor), letters.stream())
            .map(String::valueOf)
            .collect(Collectors.joining(", ", "path.slot(", ")"));
    };
  }

  /** The label of the case of some branches. */
  String label(int key) {
    return slots == 0 ? "'" + (char) key + "'" : String.valueOf(key);
  }

  /** The letter at a position of a text; 0 if there is none. */
  static char letter(String text, int position) {
    int index = position < 0 ? text.length() + position : position;
    return 0 <= index && index < text.length() ? text.charAt(index) : 0;
  }

  /** The slot of a text. */
  static int slot(String text, List<Integer> letters, int factor, int slots) {
    if (letters.isEmpty()) {
      return (text.hashCode() * SPREAD) >>> (Integer.numberOfLeadingZeros(slots) + 1);
    }
    int sum = 0;
    for (int position : letters) {
      sum = factor * sum + letter(text, position);
    }
    return sum & (slots - 1);
  }

  private static int powerOfTwo(int atLeast) {
    int power = 2;
    while (power < atLeast) {
      power *= 2;
    }
    return power;
  }
}
