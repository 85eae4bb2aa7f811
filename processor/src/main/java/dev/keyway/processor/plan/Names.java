package dev.keyway.processor.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Gives out names that are legal, not taken yet, and close to the ones that were asked for. */
final class Names {
  private final Set<String> taken = new HashSet<>();

  /** Names that must stay free of those given out by another one. */
  Names reserve(Collection<String> names) {
    taken.addAll(names);
    return this;
  }

  /** The name itself, or with the smallest number behind it that makes it free. */
  String allocate(String wanted) {
    String base = isReserved(wanted) ? wanted + "_" : wanted;
    String name = base;
    for (int i = 2; !taken.add(name); i++) {
      name = base + i;
    }
    return name;
  }

  /** {@code yield} may be a name, but a method of that name can't be called by it alone. */
  private static boolean isReserved(String name) {
    return SourceVersion.isKeyword(name) || name.equals("yield");
  }

  /** {@code HTTPServer} becomes {@code httpServer}. */
  static String lowerCamel(String typeName) {
    int upper = 0;
    while (upper < typeName.length() && Character.isUpperCase(typeName.charAt(upper))) {
      upper++;
    }
    int lower = upper <= 1 || upper == typeName.length() ? Math.max(upper, 1) : upper - 1;
    return typeName.substring(0, lower).toLowerCase(Locale.ROOT) + typeName.substring(lower);
  }

  /** {@code currentUser} becomes {@code CURRENT_USER}, {@code OAuth2} stays together. */
  static String upperSnake(String camel) {
    return camel
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("([A-Z]{2,})([A-Z][a-z])", "$1_$2")
        .toUpperCase(Locale.ROOT);
  }

  /** The letters and digits of a text, each run after the first with a capital: a legal name. */
  static String identifier(String text) {
    StringBuilder name = new StringBuilder();
    boolean capital = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128 && Character.isLetterOrDigit(c)) {
        name.append(capital && !name.isEmpty() ? Character.toUpperCase(c) : c);
        capital = false;
      } else {
        capital = true;
      }
    }
    if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
      name.insert(0, "at");
    }
    name.setCharAt(0, Character.toLowerCase(name.charAt(0)));
    return name.toString();
  }

  /** {@code lines} becomes {@code line}, what isn't a plural {@code element}. */
  static String singular(String name) {
    if (name.length() > 4 && name.endsWith("ies")) {
      return name.substring(0, name.length() - 3) + "y";
    }
    boolean hissing = name.endsWith("sses")
        || name.endsWith("xes")
        || name.endsWith("ches")
        || name.endsWith("shes");
    if (hissing) {
      return name.substring(0, name.length() - 2);
    }
    boolean plural = name.length() > 2 && name.endsWith("s") && !name.endsWith("ss");
    return plural ? name.substring(0, name.length() - 1) : "element";
  }

  /** {@code item} becomes {@code Item}. */
  static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
