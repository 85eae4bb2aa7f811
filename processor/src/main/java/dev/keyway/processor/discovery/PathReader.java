package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.model.PathTemplate;
import dev.keyway.processor.model.PathTemplate.Literal;
import dev.keyway.processor.model.PathTemplate.Mixed;
import dev.keyway.processor.model.PathTemplate.Rest;
import dev.keyway.processor.model.PathTemplate.Segment;
import dev.keyway.processor.model.PathTemplate.Variable;
import dev.keyway.processor.model.SourceRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads path templates, and reports where one could never match. */
final class PathReader {
  private static final Pattern VARIABLE =
      Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_.-]*)(?::([^{}]*))?}");

  /** What can stand in a segment as it is (RFC 3986, section 3.3). */
  private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9._~!$&'()*+,;=:@-]*");

  private final Diagnostics diagnostics;

  PathReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The prefix of an API or of routes classes, which may be empty; empty if it is broken. */
  Optional<String> prefix(String text, SourceRef place) {
    if (text.isEmpty()) {
      return Optional.of("");
    }
    if (text.endsWith("/")) {
      return malformed(
          text, place, "ends with a slash", "leave it out: the paths below start with their own.");
    }
    return segments(text, false, place).map(segments -> text);
  }

  /**
   * The path of an endpoint; empty if it is broken.
   *
   * @param prefix those of the API and the routes classes, together
   * @param path what the endpoint says
   */
  Optional<PathTemplate> endpoint(String prefix, String path, SourceRef place) {
    if (prefix.isEmpty() && path.isEmpty()) {
      return malformed(
          path, place, "is empty, and there is no prefix", "write \"/\" for the root.");
    }
    if (!path.isEmpty() && segments(path, true, place).isEmpty()) {
      return Optional.empty();
    }
    String text = prefix + path;
    return segments(text, true, place)
        .filter(segments -> checkUnique(text, segments, place))
        .map(segments -> new PathTemplate(text, segments));
  }

  /** A path without variables; empty if it is broken. */
  Optional<PathTemplate> fixed(String text, SourceRef place) {
    Optional<PathTemplate> template =
        segments(text, true, place).map(segments -> new PathTemplate(text, segments));
    return template.isPresent() && !template.get().variables().isEmpty()
        ? malformed(text, place, "has a variable", "write a fixed path.")
        : template;
  }

  /** The segments of a template or of a part of one; empty if it is broken. */
  private Optional<List<Segment>> segments(String text, boolean last, SourceRef place) {
    if (!text.startsWith("/")) {
      return malformed(text, place, "doesn't start with a slash", "write \"/" + text + "\".");
    }
    String[] texts = text.substring(1).split("/", -1);
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      boolean atEnd = last && i == texts.length - 1;
      Optional<Segment> segment = segment(texts[i], atEnd, text, place);
      if (segment.isEmpty()) {
        return Optional.empty();
      }
      segments.add(segment.get());
    }
    return Optional.of(segments);
  }

  private Optional<Segment> segment(String text, boolean atEnd, String whole, SourceRef place) {
    Matcher variable = VARIABLE.matcher(text);
    if (variable.matches()) {
      if (variable.group(2) == null) {
        return Optional.of(new Variable(variable.group(1)));
      }
      if (!variable.group(2).equals("path")) {
        return malformed(
            whole,
            place,
            "has \"" + text + "\", and after a colon there can only be \"path\"",
            "write {" + variable.group(1) + "}, and constrain the parameter with @Pattern.");
      }
      return atEnd
          ? Optional.of(new Rest(variable.group(1)))
          : malformed(
              whole,
              place,
              "goes on after \"" + text + "\", which takes the whole rest of a path",
              "move it to the end of the endpoint's path.");
    }
    if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
      return mixed(text, whole, place);
    }
    if (text.isEmpty() && !atEnd) {
      return malformed(whole, place, "has an empty segment", "remove a slash.");
    }
    if (text.equals(".") || text.equals("..")) {
      return malformed(
          whole, place, "has \"" + text + "\", which no request may have", "remove the segment.");
    }
    if (!LITERAL.matcher(text).matches()) {
      return malformed(
          whole,
          place,
          "has \"" + firstIllegal(text) + "\", which can't stand in a segment",
          "use letters, digits and -._~!$&'()*+,;=:@ (RFC 3986, section 3.3).");
    }
    return Optional.of(new Literal(text));
  }

  /** A segment of variables and texts in turn. */
  private Optional<Segment> mixed(String text, String whole, SourceRef place) {
    Matcher variable = VARIABLE.matcher(text);
    List<String> names = new ArrayList<>();
    int end = 0;
    while (variable.find()) {
      String between = text.substring(end, variable.start());
      if (between.isEmpty() && end > 0) {
        return malformed(
            whole,
            place,
            "has \"" + text + "\", and nothing says where {" + names.get(names.size() - 1)
                + "} ends",
            "write a text between the variables, such as {a}-{b}.");
      }
      if (variable.group(2) != null) {
        return malformed(
            whole,
            place,
            "has \"" + variable.group() + "\" beside other text",
            "write {" + variable.group(1) + "}; {name:path} is a whole segment at the end.");
      }
      if (!LITERAL.matcher(between).matches()) {
        return notVariable(text, whole, place);
      }
      names.add(variable.group(1));
      end = variable.end();
    }
    return LITERAL.matcher(text.substring(end)).matches() && !names.isEmpty()
        ? Optional.of(new Mixed(text, names))
        : notVariable(text, whole, place);
  }

  private Optional<Segment> notVariable(String text, String whole, SourceRef place) {
    return malformed(
        whole,
        place,
        "has \"" + text + "\", and a variable has a name of letters, digits, '_', '-' and '.' in"
            + " braces",
        "write {name}, or {name:path} at the end; beside it letters, digits and -._~!$&'()*+,;=:@.");
  }

  private static String firstIllegal(String text) {
    return text.codePoints()
        .mapToObj(Character::toString)
        .filter(character -> !LITERAL.matcher(character).matches())
        .findFirst()
        .orElse(text);
  }

  private boolean checkUnique(String text, List<Segment> segments, SourceRef place) {
    Set<String> names = new HashSet<>();
    for (String name : new PathTemplate(text, segments).variables()) {
      if (!names.add(name)) {
        malformed(
            text, place, "has two variables named \"" + name + "\"", "give them different names.");
        return false;
      }
    }
    return true;
  }

  private <T> Optional<T> malformed(String text, SourceRef place, String problem, String fix) {
    diagnostics.report(Diagnostic.error(
            DiagnosticId.MALFORMED_PATH, place, "The path \"" + text + "\" " + problem + ".")
        .fix(fix));
    return Optional.empty();
  }
}
