package dev.keyway.processor.emit.openapi;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A response of an operation, from all that is said of its status: descriptions one after the other, the
 * content of any of them, and a header field required only if all of them have it.
 */
final class MergedResponse {
  private static final String LOCATION = "Location";
  private static final String CHALLENGE = "WWW-Authenticate";
  private static final Set<String> REDIRECTS = Set.of("301", "302", "303", "307", "308");

  private final String status;
  private final Set<String> descriptions = new LinkedHashSet<>();
  private final Map<String, Set<Object>> schemas = new LinkedHashMap<>();
  private final Map<String, Map<String, Object>> headers = new LinkedHashMap<>();
  private final Map<String, Integer> timesRequired = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private int times;
  private boolean isOfEndpoint;

  MergedResponse(String status) {
    this.status = status;
  }

  /**
   * Takes the response that Keyway itself knows of.
   *
   * @param isOfEndpoint whether it is the endpoint's own, to which others only add
   */
  void start(Map<?, ?> response, boolean isOfEndpoint) {
    this.isOfEndpoint = isOfEndpoint;
    String description = Objects.toString(response.get("description"), "");
    add(
        // The phrase stands there for want of anything better.
        description.equals(StatusTexts.phrase(status)) ? "" : description,
        object(response.get("content")),
        object(response.get("headers")));
  }

  /** Takes one that says the same status. */
  void add(String description, Map<String, Object> content, Map<String, Object> fields) {
    times++;
    if (!description.isEmpty()) {
      descriptions.add(description);
    }
    content.forEach((mediaType, media) ->
        schemas.computeIfAbsent(mediaType, type -> new LinkedHashSet<>()).add(schema(media)));
    fields.forEach((name, value) -> {
      Map<String, Object> field = object(value);
      String known =
          headers.keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
      headers.merge(known, field, MergedResponse::withBothDescriptions);
      timesRequired.merge(known, Boolean.TRUE.equals(field.get("required")) ? 1 : 0, Integer::sum);
    });
  }

  /** The response object. */
  Map<String, Object> map() {
    if (REDIRECTS.contains(status)) {
      headers.putIfAbsent(LOCATION, object(ResponseHeaders.location()));
      timesRequired.put(LOCATION, times);
    }
    if (status.equals("401")) {
      headers.putIfAbsent(CHALLENGE, object(ResponseHeaders.challenge()));
      timesRequired.put(CHALLENGE, times);
    }
    Members fields = new Members();
    headers.forEach((name, field) -> fields.put(name, header(name, field)));
    Members content = new Members();
    schemas.forEach((mediaType, each) -> content.putAlways(mediaType, media(each)));
    return new Members()
        .putAlways(
            "description",
            descriptions.isEmpty()
                ? StatusTexts.phrase(status)
                : descriptions.stream().collect(Collectors.joining(" ")))
        .put("headers", fields.map())
        .put("content", content.map())
        .map();
  }

  /** What the endpoint's own answer has, it has also if others describe it. */
  private Map<String, Object> header(String name, Map<String, Object> field) {
    int required = timesRequired.getOrDefault(name, 0);
    return new Members()
        .put("description", Objects.toString(field.get("description"), ""))
        .put("required", isOfEndpoint ? required > 0 : required == times)
        .putAlways("schema", Objects.requireNonNull(field.get("schema")))
        .map();
  }

  private static Map<String, Object> withBothDescriptions(
      Map<String, Object> first, Map<String, Object> second) {
    String described = List.of(first, second).stream()
        .map(field -> Objects.toString(field.get("description"), ""))
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining(" "));
    return new Members().putAll(first).put("description", described).map();
  }

  /** Of content that one of them says nothing of, nothing is known. */
  private static Map<String, Object> media(Set<Object> each) {
    if (each.contains(Map.of())) {
      return Map.of();
    }
    return new Members()
        .putAlways(
            "schema",
            each.size() == 1 ? each.iterator().next() : Map.of("anyOf", List.copyOf(each)))
        .map();
  }

  private static Object schema(Object media) {
    return object(media).getOrDefault("schema", Map.of());
  }

  private static Map<String, Object> object(@Nullable Object value) {
    Members members = new Members();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, member) ->
          members.putAlways(Objects.toString(name), Objects.requireNonNull(member)));
    }
    return members.map();
  }
}
