package dev.keyway.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.testing.JavacRun;
import dev.keyway.processor.testing.RunningApi;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server lets pass exactly whom its OpenAPI document, its security.lock and its scope report let
 * pass: every endpoint that compares scopes is called with every subset of the scopes it knows. A token is the list of its scopes, joined by
 * dashes, with tildes for colons.
 */
class AccessMatrixTest {
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  /** Beyond that, each scope is left out once. */
  private static final int ALL_SUBSETS = 6;

  @TempDir
  private Path directory;

  @ParameterizedTest
  @CsvSource({"behaviour/scopes, scopes.ScopesApi, 6", "golden/alternatives/input, alt.AltApi, 2"})
  void answersAreThoseOfTheDocument(String sources, String name, int endpoints) {
    Path input = Path.of("src", "test", "resources").resolve(sources);
    try (RunningApi api = RunningApi.start(JavacRun.sources(input), directory, name)) {
      JsonNode document =
          JsonMapper.shared().readTree(api.send("GET", "/openapi.json").body());
      int compared = 0;
      for (var path : document.get("paths").properties()) {
        for (var operation : path.getValue().properties()) {
          if (operation.getValue().get("responses").has("403")) {
            compare(api, document, operation.getKey(), path.getKey(), operation.getValue());
            compared++;
          }
        }
      }
      assertThat(compared).isGreaterThanOrEqualTo(endpoints);
    }
  }

  private static void compare(
      RunningApi api, JsonNode document, String method, String path, JsonNode operation) {
    List<Set<String>> sufficient = new ArrayList<>();
    Set<String> known = new TreeSet<>();
    for (JsonNode alternative : operation.get("security")) {
      Set<String> scopes = new LinkedHashSet<>();
      alternative
          .properties()
          .forEach(scheme -> scheme.getValue().forEach(s -> scopes.add(s.stringValue())));
      sufficient.add(scopes);
      known.addAll(scopes);
    }
    String name = method.toUpperCase(Locale.ROOT) + " " + path;
    assertThat(inLock(api, name)).describedAs("%s in the lock", name).isEqualTo(setOf(sufficient));
    assertThat(inReport(api, name))
        .describedAs("%s in the report", name)
        .isEqualTo(setOf(sufficient));
    JsonNode scheme =
        document.get("components").get("securitySchemes").iterator().next();
    JsonNode implies = scheme.path("x-implies");
    implies.propertyNames().forEach(known::add);
    for (Set<String> granted : subsets(List.copyOf(known))) {
      Set<String> all = new LinkedHashSet<>(granted);
      granted.forEach(
          scope -> implies.path(scope).forEach(implied -> all.add(implied.stringValue())));
      boolean enough = sufficient.stream().anyMatch(all::containsAll);
      String token = granted.isEmpty() ? "nothing" : String.join("-", granted).replace(':', '~');
      int status = api.send(
              method.toUpperCase(Locale.ROOT), path, "Authorization", "Bearer " + token)
          .statusCode();
      assertThat(status != 403)
          .describedAs("%s %s with %s: %s", method, path, granted, status)
          .isEqualTo(enough);
    }
    assertThat(api.send(method.toUpperCase(Locale.ROOT), path).statusCode()).isEqualTo(401);
  }

  private static Set<Set<String>> setOf(List<Set<String>> sets) {
    return new LinkedHashSet<>(sets);
  }

  /** The sets of scopes of which the lock asks one. */
  private static Set<Set<String>> inLock(RunningApi api, String endpoint) {
    String line = api.resource("security.lock")
        .lines()
        .filter(each -> each.startsWith(endpoint + " "))
        .findFirst()
        .orElseThrow();
    return QUOTED
        .matcher(line)
        .results()
        .map(quoted -> Set.of(quoted.group(1).split(" ")))
        .collect(Collectors.toSet());
  }

  /** The sets of scopes of which the report asks one. */
  private static Set<Set<String>> inReport(RunningApi api, String endpoint) {
    Set<Set<String>> sets = new LinkedHashSet<>();
    for (JsonNode row :
        JsonMapper.shared().readTree(api.resource("security.json")).get("endpoints")) {
      String name = row.get("method").stringValue() + " " + row.get("path").stringValue();
      if (name.equals(endpoint)) {
        row.get("access").get(0).get("sufficient").forEach(alternative -> {
          Set<String> scopes = new LinkedHashSet<>();
          alternative.forEach(scope -> scopes.add(scope.stringValue()));
          sets.add(scopes);
        });
      }
    }
    return sets;
  }

  private static List<Set<String>> subsets(List<String> scopes) {
    List<Set<String>> subsets = new ArrayList<>();
    if (scopes.size() > ALL_SUBSETS) {
      subsets.add(Set.copyOf(scopes));
      for (String left : scopes) {
        Set<String> fewer = new LinkedHashSet<>(scopes);
        fewer.remove(left);
        subsets.add(fewer);
      }
      return subsets;
    }
    for (int bits = 0; bits < 1 << scopes.size(); bits++) {
      Set<String> subset = new LinkedHashSet<>();
      for (int i = 0; i < scopes.size(); i++) {
        if ((bits >> i & 1) == 1) {
          subset.add(scopes.get(i));
        }
      }
      subsets.add(subset);
    }
    return subsets;
  }
}
