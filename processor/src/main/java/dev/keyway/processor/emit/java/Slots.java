package dev.keyway.processor.emit.java;

import dev.keyway.processor.plan.RouterPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The static segments of a node by the slots that the router switches by. Slots are few and without
 * large gaps, so that the switch is one jump; hash codes would make it a search.
 *
 * @param count how many slots there are: a power of 2, and the fewest that keep all segments apart unless
 *     that takes too many
 * @param branches the segments of each slot that has some, in the order of the slots
 */
record Slots(int count, SortedMap<Integer, List<RouterPlan.StaticBranch>> branches) {
  /** How many slots there are at most for each segment, to keep them apart. */
  private static final int MOST = 8;

  /** The same as the runtime's, whose {@code RequestPath.slot} must find the same slots. */
  private static final int SPREAD = 0x9E3779B9;

  /** The slots of two segments or more. */
  static Slots of(List<RouterPlan.StaticBranch> statics) {
    int fewest = powerOfTwo(statics.size());
    for (int count = fewest; count <= MOST * statics.size(); count *= 2) {
      Slots slots = of(statics, count);
      if (slots.branches.size() == statics.size()) {
        return slots;
      }
    }
    return of(statics, 2 * fewest);
  }

  private static Slots of(List<RouterPlan.StaticBranch> statics, int count) {
    SortedMap<Integer, List<RouterPlan.StaticBranch>> branches = new TreeMap<>();
    for (RouterPlan.StaticBranch branch : statics) {
      branches
          .computeIfAbsent(slot(branch.segment(), count), unused -> new ArrayList<>())
          .add(branch);
    }
    return new Slots(count, branches);
  }

  /** The slot of a text. */
  static int slot(String text, int count) {
    return (text.hashCode() * SPREAD) >>> (Integer.numberOfLeadingZeros(count) + 1);
  }

  private static int powerOfTwo(int atLeast) {
    int power = 2;
    while (power < atLeast) {
      power *= 2;
    }
    return power;
  }
}
