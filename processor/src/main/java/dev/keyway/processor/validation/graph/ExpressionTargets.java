package dev.keyway.processor.validation.graph;

import dev.keyway.processor.diagnostic.NameSuggester;
import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.graph.RequestBodies;
import dev.keyway.processor.graph.RequestValues;
import dev.keyway.processor.model.DeclaredResponse;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.ParameterSource.Location;
import dev.keyway.processor.model.ParameterSource.RequestValue;
import dev.keyway.processor.model.ResponseBody;
import dev.keyway.processor.model.RuntimeExpression;
import dev.keyway.processor.model.RuntimeExpression.Of;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells whether runtime expressions lead to something that an endpoint declares. */
final class ExpressionTargets {
  private final EndpointTree tree;
  private final JsonPointers pointers;
  private final List<RequestValue> values;

  ExpressionTargets(EndpointTree tree, JsonPointers pointers) {
    this.tree = tree;
    this.pointers = pointers;
    this.values = tree.parameters().stream()
        .map(Parameter::source)
        .filter(RequestValue.class::isInstance)
        .map(value -> RequestValues.located((RequestValue) value, tree.endpoint()))
        .filter(value -> value.mention() != ParameterSource.Mention.HIDDEN)
        .toList();
  }

  /**
   * Why an expression leads to nothing.
   *
   * @param sentence a whole one
   * @param fix what there is, or could be
   */
  record Problem(String sentence, String fix) {}

  /** Why it leads to nothing; empty if it leads somewhere. */
  Optional<Problem> problem(RuntimeExpression expression) {
    if (expression instanceof RuntimeExpression.PathVariable variable) {
      return among(
          expression, variable.name(), tree.endpoint().template().variables(), "path variable");
    }
    if (expression instanceof RuntimeExpression.QueryParameter parameter) {
      return among(expression, parameter.name(), names(Location.QUERY), "query parameter");
    }
    if (expression instanceof RuntimeExpression.HeaderField field) {
      List<String> fields = field.of() == Of.REQUEST ? names(Location.HEADER) : answered();
      return fields.stream().anyMatch(field.name()::equalsIgnoreCase)
          ? Optional.empty()
          : among(
              expression,
              field.name(),
              fields,
              field.of() == Of.REQUEST
                  ? "header parameter"
                  : "described header field in its answers");
    }
    return expression instanceof RuntimeExpression.Body body ? body(body) : Optional.empty();
  }

  private Optional<Problem> among(
      RuntimeExpression expression, String name, Collection<String> known, String noun) {
    return known.contains(name)
        ? Optional.empty()
        : Optional.of(new Problem(
            expression.text() + " leads nowhere: " + tree.title() + " has no " + noun + " \"" + name
                + "\".",
            "correct the name, or declare it there." + NameSuggester.hint(name, known)));
  }

  private List<String> names(Location location) {
    return values.stream()
        .filter(value -> value.location() == location)
        .map(RequestValue::name)
        .toList();
  }

  private List<String> answered() {
    Stream<String> described = tree.responses().stream()
        .flatMap(response -> response.headers().stream())
        .map(DeclaredResponse.Header::name);
    return tree.endpoint().answer().body() instanceof ResponseBody.Redirect
        ? Stream.concat(described, Stream.of("Location")).toList()
        : described.toList();
  }

  private Optional<Problem> body(RuntimeExpression.Body expression) {
    boolean asked = expression.of() == Of.REQUEST;
    Optional<Members> members = asked ? requested() : answer();
    String what = asked ? "the body of " + tree.title() : "what " + tree.title() + " answers";
    if (members.isEmpty()) {
      return Optional.of(new Problem(
          expression.text() + " leads nowhere: " + what + " is neither JSON nor a form.",
          "name a parameter, or take the URL from JSON."));
    }
    List<String> pointer = expression.pointer();
    if (pointer.isEmpty()) {
      return members
          .get()
          .whole()
          .flatMap(pointers::notSingle)
          .map(reason -> several(expression, reason));
    }
    return members.get().whole().isPresent()
        ? walk(expression, members.get().whole().get(), pointer, what)
        : first(expression, members.get().named(), pointer, what);
  }

  private Optional<Problem> first(
      RuntimeExpression.Body expression,
      Map<String, JsonType> named,
      List<String> pointer,
      String what) {
    JsonType type = named.get(pointer.get(0));
    return type == null
        ? Optional.of(noMember(expression, what, pointer.get(0), named.keySet()))
        : walk(expression, type, pointer.subList(1, pointer.size()), what);
  }

  private Optional<Problem> walk(
      RuntimeExpression.Body expression, JsonType type, List<String> pointer, String what) {
    JsonPointers.Target target = pointers.follow(type, pointer);
    if (target.missing().isPresent()) {
      return Optional.of(noMember(expression, what, target.missing().get(), target.candidates()));
    }
    return pointers.notSingle(target.type()).map(reason -> several(expression, reason));
  }

  private static Problem noMember(
      RuntimeExpression expression, String what, String name, Collection<String> candidates) {
    return new Problem(
        expression.text() + " leads nowhere: " + what + " has no member \"" + name + "\" there.",
        "correct the name, or add the member." + NameSuggester.hint(name, candidates));
  }

  private static Problem several(RuntimeExpression expression, String reason) {
    return new Problem(
        expression.text() + " is " + reason + ", and a text is wanted.",
        "lead to a member of it, as in " + expression.text()
            + (expression.text().contains("#") ? "/member." : "#/member."));
  }

  /**
   * What a body is.
   *
   * @param whole its type, unless it is an object that has no type of its own
   * @param named the members of that object
   */
  private record Members(Optional<JsonType> whole, Map<String, JsonType> named) {}

  private Optional<Members> requested() {
    Map<String, JsonType> named = new LinkedHashMap<>();
    values.stream()
        .filter(value -> value.location() == Location.FORM)
        .forEach(field -> named.put(field.name(), new JsonType.Any()));
    if (!named.isEmpty()) {
      return Optional.of(new Members(Optional.empty(), named));
    }
    List<ParameterSource.JsonBody> bodies = new ArrayList<>();
    RequestBodies.of(tree)
        .forEach(parameter -> bodies.add((ParameterSource.JsonBody) parameter.source()));
    if (!RequestBodies.areMembers(tree)) {
      return bodies.stream().findFirst().map(body -> new Members(Optional.of(body.type()), named));
    }
    bodies.forEach(body -> named.put(body.member(), body.type()));
    return Optional.of(new Members(Optional.empty(), named));
  }

  private Optional<Members> answer() {
    return tree.endpoint().answer().body() instanceof ResponseBody.Json json
        ? Optional.of(new Members(Optional.of(json.form()), Map.of()))
        : Optional.empty();
  }
}
