package dev.keyway.json;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the problems of one body, up to a number that a person can still read: a short body can have
 * as many as it has characters.
 */
final class BodyProblems {
  /** How many problems of one body are reported. */
  static final int MAX = 100;

  private final List<Problem> problems = new ArrayList<>();

  void add(BodyPath path, String type, String message) {
    if (!isFull()) {
      problems.add(new Problem(path.toString(), type, message));
    }
  }

  /** Whether there is one of this very place. */
  boolean has(BodyPath path) {
    String pointer = path.toString();
    return problems.stream().anyMatch(problem -> problem.pointer.equals(pointer));
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  boolean isFull() {
    return problems.size() >= MAX;
  }

  void reportTo(BodyErrors errors) {
    for (Problem problem : problems) {
      errors.invalidBody(problem.pointer, problem.type, problem.message);
    }
  }

  /** One problem, as {@link BodyErrors#invalidBody} takes it. */
  private record Problem(String pointer, String type, String message) {}
}
