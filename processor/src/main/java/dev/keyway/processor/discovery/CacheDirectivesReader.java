package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.diagnostic.NameSuggester;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;

/** Reads {@code @CacheDirectives}. */
final class CacheDirectivesReader {
  private static final String NO_STORE = "no-store";
  private static final Set<String> WITH_SECONDS =
      Set.of("max-age", "s-maxage", "stale-while-revalidate", "stale-if-error");
  private static final Set<String> PLAIN = Set.of(
      "immutable",
      "must-revalidate",
      "must-understand",
      "no-cache",
      NO_STORE,
      "no-transform",
      "private",
      "proxy-revalidate",
      "public");

  /** Pairs of which each says the opposite of the other. */
  private static final List<List<String>> CONTRADICTIONS = List.of(
      List.of("private", "public"),
      List.of("private", "s-maxage"),
      List.of("private", "proxy-revalidate"),
      List.of("no-cache", "immutable"),
      List.of("no-cache", "stale-while-revalidate"),
      List.of("no-cache", "stale-if-error"),
      List.of("must-revalidate", "stale-while-revalidate"),
      List.of("must-revalidate", "stale-if-error"));

  private static final Set<String> BESIDE_NO_STORE =
      Set.of(NO_STORE, "no-transform", "must-understand");

  /** What caches have to be able to count (RFC 9111, section 1.2.2). */
  private static final Pattern SECONDS = Pattern.compile("0|[1-9][0-9]{0,8}");

  private final Diagnostics diagnostics;

  CacheDirectivesReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The value of the header field that a method asks for; empty if it asks for none, or is broken. */
  Optional<String> read(ExecutableElement method, String label, Locator locator) {
    Optional<AnnotationMirror> mirror =
        AnnotationMirrors.find(method, KeywayTypes.CACHE_DIRECTIVES);
    if (mirror.isEmpty()) {
      return Optional.empty();
    }
    ElementRef place = locator.at(method, mirror.get(), "value");
    Map<String, String> directives = new LinkedHashMap<>();
    for (String written : AnnotationMirrors.string(mirror.get(), "value").split(",", -1)) {
      Optional<String> problem = add(written.strip(), directives);
      if (problem.isPresent()) {
        return report(place, label, problem.get());
      }
    }
    Optional<String> problem = contradiction(directives);
    if (problem.isPresent()) {
      return report(place, label, problem.get());
    }
    return checkMethods(method, directives.keySet(), label, place)
        ? Optional.of(String.join(", ", directives.values()))
        : Optional.empty();
  }

  private static Optional<String> add(String written, Map<String, String> directives) {
    int equals = written.indexOf('=');
    String name = (equals < 0 ? written : written.substring(0, equals)).toLowerCase(Locale.ROOT);
    boolean timed = WITH_SECONDS.contains(name);
    if (!timed && !PLAIN.contains(name)) {
      Set<String> known = new TreeSet<>(WITH_SECONDS);
      known.addAll(PLAIN);
      return Optional.of("\"" + name + "\" is no directive." + NameSuggester.hint(name, known));
    }
    if (timed && (equals < 0 || !SECONDS.matcher(written.substring(equals + 1)).matches())) {
      return Optional.of("\"" + name + "\" is given in seconds, as in \"" + name + "=300\".");
    }
    if (!timed && equals >= 0) {
      return Optional.of("\"" + name + "\" has no value.");
    }
    String text = timed ? name + written.substring(equals) : name;
    return directives.putIfAbsent(name, text) == null
        ? Optional.empty()
        : Optional.of("\"" + name + "\" stands there twice.");
  }

  private static Optional<String> contradiction(Map<String, String> directives) {
    if (directives.containsKey(NO_STORE)) {
      return directives.keySet().stream()
          .filter(name -> !BESIDE_NO_STORE.contains(name))
          .findFirst()
          .map(name -> "\"" + NO_STORE + "\" and \"" + name + "\" contradict each other.");
    }
    return CONTRADICTIONS.stream()
        .filter(pair -> directives.keySet().containsAll(pair))
        .findFirst()
        .map(pair -> "\"" + pair.get(0) + "\" and \"" + pair.get(1) + "\" contradict each other.");
  }

  private boolean checkMethods(
      ExecutableElement method, Set<String> directives, String label, ElementRef place) {
    for (AnnotationMirror endpoint : AnnotationMirrors.all(method, KeywayTypes.ENDPOINTS)) {
      String name = AnnotationMirrors.type(endpoint).getSimpleName().toString();
      boolean isRead = name.equals("Get") || name.equals("Head");
      boolean isAnswer = !WebSocketReader.isWebSocket(endpoint);
      if (!isAnswer || (!isRead && !directives.contains(NO_STORE))) {
        diagnostics.report(Diagnostic.error(
                DiagnosticId.INVALID_CACHE_DIRECTIVES,
                place,
                "No cache keeps what " + label + " answers to @" + name + ".")
            .fix(
                isAnswer
                    ? "write \"no-store\", or remove @CacheDirectives."
                    : "remove @CacheDirectives."));
        return false;
      }
    }
    return true;
  }

  private Optional<String> report(ElementRef place, String label, String problem) {
    diagnostics.report(Diagnostic.error(
            DiagnosticId.INVALID_CACHE_DIRECTIVES,
            place,
            "The cache directives of " + label + " can't be: " + problem)
        .fix("write directives of RFC 9111, such as \"public, max-age=300\" or \"no-store\"."));
    return Optional.empty();
  }
}
