package dev.keyway.processor.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line that isn't as it was accepted.
 *
 * @param subject what it is about: {@code GET /orders}
 * @param was what was accepted; absent if there was no such line
 * @param now what it says now; absent if there is none
 */
record Difference(Label label, String subject, Optional<String> was, Optional<String> now) {

  /** What it means for who may call; what a reviewer must not miss comes first. */
  enum Label {
    /** Whoever has no credential may call, too. */
    NOW_PUBLIC("now public"),
    /** More callers may call: fewer scopes, or more alternatives. */
    WIDENED("widened"),
    /** An endpoint, or something that a scope implies, that there wasn't. */
    NEW("new"),
    /** Others may call, or as many, but something else is different. */
    CHANGED("changed"),
    /** Fewer callers may call. */
    NARROWED("narrowed"),
    /** A credential is demanded where there was none. */
    NO_LONGER_PUBLIC("no longer public"),
    /** It was there, and isn't any more. */
    GONE("gone");

    private final String text;

    Label(String text) {
      this.text = text;
    }

    /** As it stands in messages. */
    String text() {
      return text;
    }
  }

  /** The lines of a message. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(label.text() + ": " + subject);
    if (was.equals(now)) {
      lines.add("    " + was.orElseThrow() + ", and scopes imply others than before");
    } else {
      was.ifPresent(text -> lines.add("  - " + text));
      now.ifPresent(text -> lines.add("  + " + text));
    }
    return lines;
  }
}
