package dev.keyway.processor.emit.security;

import dev.keyway.processor.plan.VisibleText;

/** Collects HTML: elements are written as they are, and whatever comes from elsewhere as text. */
final class Html {
  private final StringBuilder html = new StringBuilder();

  /** Takes markup of our own. */
  Html raw(String markup) {
    html.append(markup);
    return this;
  }

  /** Takes any text, in an element or in an attribute's double quotes. */
  Html text(String text) {
    VisibleText.of(text).codePoints().forEach(c -> {
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.appendCodePoint(c);
      }
    });
    return this;
  }

  /** An element with a text in it. */
  Html element(String name, String text) {
    return raw("<" + name + ">").text(text).raw("</" + name + ">");
  }

  /** An element of some classes with a text in it. */
  Html element(String name, String classes, String text) {
    return raw("<" + name + " class=\"").text(classes).raw("\">").text(text).raw("</" + name + ">");
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
