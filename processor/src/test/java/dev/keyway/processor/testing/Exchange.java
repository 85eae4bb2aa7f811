package dev.keyway.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request and what is to be answered, as a table of cases has it:
 *
 * <pre>
 * POST /items/?q=1
 * &gt; X-Token: secret
 * &gt; json {"name": "Foo"}
 * &lt; 201 {"name": "Foo"}
 * &lt; Location: /items/1
 * </pre>
 *
 * <p>A body is {@code json}, {@code form} (urlencoded), {@code parts} (a multipart form of {@code name=text}
 * and {@code name=@file.txt:content}) or {@code body} with a media type. An answer is a status and JSON,
 * {@code text} with the content as it is, or nothing about it; {@code !} stands for 422 and the places of all
 * errors, {@code in:name} or {@code in:/pointer}. A line {@code document /pointer = JSON} is about the
 * OpenAPI document; {@code absent} says that nothing is there.
 *
 * @param line where it stands in the table
 */
public record Exchange(
    int line,
    String method,
    String target,
    List<String> headers,
    String body,
    int status,
    @Nullable String json,
    @Nullable String text,
    List<String> answerHeaders,
    @Nullable String errors) {

  private static final Pattern HEADER = Pattern.compile("([A-Za-z_-]+): ?(.*)");
  private static final Pattern STATUS = Pattern.compile("(\\d{3})(?: (text )?(.*))?");
  private static final JsonMapper JSON = JsonMapper.shared();

  /** The cases in a file; lines that begin with {@code #} and empty ones separate them. */
  public static List<Exchange> read(Path file) {
    try {
      List<Exchange> exchanges = new ArrayList<>();
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
          continue;
        }
        int end = i + 1;
        while (end < lines.size() && lines.get(end).matches("[<>!].*")) {
          end++;
        }
        exchanges.add(of(i + 1, lines.subList(i, end)));
        i = end - 1;
      }
      return exchanges;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Exchange of(int line, List<String> lines) {
    String[] request = lines.get(0).split(" ", 2);
    List<String> headers = new ArrayList<>();
    List<String> answerHeaders = new ArrayList<>();
    String body = "";
    int status = 0;
    String json = null;
    String text = null;
    String errors = null;
    for (String each : lines.subList(1, lines.size())) {
      String rest = each.substring(2);
      Matcher header = HEADER.matcher(rest);
      Matcher answer = STATUS.matcher(rest);
      if (each.startsWith("!")) {
        status = 422;
        errors = rest;
      } else if (header.matches()) {
        List<String> fields = each.startsWith(">") ? headers : answerHeaders;
        fields.add(header.group(1));
        fields.add(header.group(2));
      } else if (each.startsWith(">")) {
        body = body(rest, headers);
      } else if (answer.matches()) {
        status = Integer.parseInt(answer.group(1));
        json = answer.group(2) == null ? answer.group(3) : null;
        text = answer.group(2) == null ? null : answer.group(3);
      } else {
        throw new AssertionError("line " + line + ": " + each);
      }
    }
    return new Exchange(
        line, request[0], request[1], headers, body, status, json, text, answerHeaders, errors);
  }

  private static String body(String written, List<String> headers) {
    String[] kind = written.split(" ", 3);
    String rest = written.substring(kind[0].length()).strip();
    headers.add("Content-Type");
    switch (kind[0]) {
      case "json" -> headers.add("application/json");
      case "form" -> headers.add("application/x-www-form-urlencoded");
      case "body" -> {
        headers.add(kind[1]);
        return kind[2];
      }
      case "parts" -> {
        headers.add(Multipart.TYPE);
        Multipart form = new Multipart();
        for (String part : rest.split(" ")) {
          String name = part.substring(0, part.indexOf('='));
          String value = part.substring(name.length() + 1);
          if (value.startsWith("@")) {
            int colon = value.indexOf(':');
            form.file(name, value.substring(1, colon), "text/plain", value.substring(colon + 1));
          } else {
            form.text(name, value);
          }
        }
        return form.toString();
      }
      default -> throw new AssertionError("a body is json, form, parts or body, not " + written);
    }
    return rest;
  }

  /** Sends it, and says what is otherwise than it should be; nothing if all is well. */
  public List<String> differences(RunningApi api) {
    if (method.equals("document")) {
      return differencesOfDocument(api);
    }
    HttpResponse<String> answer;
    try {
      answer = api.sendBody(method, target, body, headers.toArray(String[]::new));
    } catch (AssertionError e) {
      return List.of(name() + ": " + e.getMessage());
    }
    List<String> differences = new ArrayList<>();
    if (answer.statusCode() != status) {
      differences.add(name() + ": " + answer.statusCode() + " " + answer.body());
      return differences;
    }
    if (errors != null
        && !new TreeSet<>(List.of(errors.split(" "))).equals(places(answer.body()))) {
      differences.add(name() + ": errors at " + places(answer.body()));
    }
    if (json != null && !same(JSON.readTree(json), parsed(answer.body()))) {
      differences.add(name() + ": " + answer.body());
    }
    if (text != null && !text.equals(answer.body())) {
      differences.add(name() + ": " + answer.body());
    }
    for (int i = 0; i < answerHeaders.size(); i += 2) {
      String value = String.join(", ", answer.headers().allValues(answerHeaders.get(i)));
      if (!value.equals(answerHeaders.get(i + 1))) {
        differences.add(name() + ": " + answerHeaders.get(i) + ": " + value);
      }
    }
    return differences;
  }

  private List<String> differencesOfDocument(RunningApi api) {
    String[] parts = target.split(" ", 3);
    JsonNode actual = JSON.readTree(api.resource("openapi.json")).at(parts[0]);
    boolean right =
        parts[1].equals("absent") ? actual.isMissingNode() : same(JSON.readTree(parts[2]), actual);
    return right ? List.of() : List.of(name() + ": " + actual);
  }

  private static JsonNode parsed(String body) {
    return body.isEmpty() ? JSON.missingNode() : JSON.readTree(body);
  }

  private static TreeSet<String> places(String problem) {
    TreeSet<String> places = new TreeSet<>();
    for (JsonNode error : parsed(problem).path("errors")) {
      JsonNode name = error.has("name") ? error.get("name") : error.path("pointer");
      places.add(error.get("in").stringValue() + ":" + name.asString());
    }
    return places;
  }

  /** Whether two values mean the same: numbers are compared as such, and a problem by what is told. */
  private static boolean same(JsonNode expected, JsonNode actual) {
    if (expected.isNumber() && actual.isNumber()) {
      BigDecimal number = expected.decimalValue();
      return number.compareTo(actual.decimalValue()) == 0;
    }
    if (expected instanceof ObjectNode object && actual.isObject()) {
      boolean problem = object.size() == 1 && object.has("detail") && actual.has("title");
      return (problem || object.size() == actual.size())
          && object.properties().stream()
              .allMatch(member -> same(member.getValue(), actual.path(member.getKey())));
    }
    if (expected instanceof ArrayNode array && actual.isArray() && array.size() == actual.size()) {
      for (int i = 0; i < array.size(); i++) {
        if (!same(array.get(i), actual.get(i))) {
          return false;
        }
      }
      return true;
    }
    return expected.equals(actual);
  }

  private String name() {
    return "line " + line + ", " + method + " " + target.toLowerCase(Locale.ROOT);
  }
}
