package dev.keyway.processor.validation.declaration;

import java.util.ArrayList;
import java.util.List;

/** Whether there is a segment that two shapes, such as {@code {}.json} and {@code v{}}, both fit. */
final class SegmentOverlap {
  /** Stands for any one character, and for any number of them. */
  private static final int ANY = -1;

  private static final int MANY = -2;

  private final List<Integer> left;
  private final List<Integer> right;
  private final boolean[][] tried;

  private SegmentOverlap(List<Integer> left, List<Integer> right) {
    this.left = left;
    this.right = right;
    this.tried = new boolean[left.size() + 1][right.size() + 1];
  }

  static boolean exists(String left, String right) {
    return new SegmentOverlap(tokens(left), tokens(right)).from(0, 0);
  }

  private static List<Integer> tokens(String shape) {
    List<Integer> tokens = new ArrayList<>();
    for (int i = 0; i < shape.length(); i++) {
      if (shape.charAt(i) == '{') {
        tokens.add(ANY);
        tokens.add(MANY);
        i++;
      } else {
        tokens.add((int) shape.charAt(i));
      }
    }
    return tokens;
  }

  private boolean from(int i, int j) {
    if (tried[i][j]) {
      return false;
    }
    tried[i][j] = true;
    boolean leftEnds = i == left.size();
    boolean rightEnds = j == right.size();
    if (leftEnds && rightEnds) {
      return true;
    }
    if (!leftEnds && left.get(i) == MANY) {
      return from(i + 1, j) || (!rightEnds && from(i, j + 1));
    }
    if (!rightEnds && right.get(j) == MANY) {
      return from(i, j + 1) || (!leftEnds && from(i + 1, j));
    }
    if (leftEnds || rightEnds) {
      return false;
    }
    int a = left.get(i);
    int b = right.get(j);
    return (a == b || a == ANY || b == ANY) && from(i + 1, j + 1);
  }
}
