package dev.keyway.error;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads from {@code Accept} (RFC 9110, section 12.5.1) whether somebody would rather have a page. */
final class AcceptField {
  private static final int ONE = 1000;
  private static final Pattern QUALITY = Pattern.compile("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?");

  private AcceptField() {}

  /** Whether HTML is asked for by name, and more than any JSON that is asked for by name. */
  static boolean prefersHtml(List<String> lines) {
    int html = 0;
    int json = 0;
    for (String line : lines) {
      for (String range : line.split(",", -1)) {
        String[] parts = range.split(";", -1);
        String type = parts[0].strip().toLowerCase(Locale.ROOT);
        if (type.equals("text/html")) {
          html = Math.max(html, quality(parts));
        } else if (type.equals("application/json") || type.equals("application/problem+json")) {
          json = Math.max(json, quality(parts));
        }
      }
    }
    return html > json;
  }

  /** In thousandths; what can't be read asks for nothing. */
  private static int quality(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
      if (parameter.startsWith("q=")) {
        String value = parameter.substring(2);
        return QUALITY.matcher(value).matches() ? Math.round(Float.parseFloat(value) * ONE) : 0;
      }
    }
    return ONE;
  }
}
