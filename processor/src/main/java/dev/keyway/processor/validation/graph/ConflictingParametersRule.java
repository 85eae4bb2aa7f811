package dev.keyway.processor.validation.graph;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.DependencyGraph;
import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.graph.RequestBodies;
import dev.keyway.processor.graph.RequestValues;
import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.Presence;
import dev.keyway.processor.validation.GraphRule;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A value of the request that several ask for is declared by all of them in one way. */
public final class ConflictingParametersRule implements GraphRule {

  private record Place(ParameterSource.Location location, String name) {}

  @Override
  public void check(DependencyGraph graph, Diagnostics diagnostics) {
    for (EndpointTree tree : graph.endpoints()) {
      Map<Place, Parameter> known = new HashMap<>();
      tree.parameters().stream()
          .filter(parameter -> parameter.source() instanceof ParameterSource.RequestValue)
          .forEach(parameter -> check(tree, parameter, known, diagnostics));
      checkBody(tree, diagnostics);
    }
  }

  /** Parameters of one name are one value of the body, too. */
  private static void checkBody(EndpointTree tree, Diagnostics diagnostics) {
    for (Parameter first : RequestBodies.of(tree)) {
      ParameterSource.JsonBody body = (ParameterSource.JsonBody) first.source();
      for (Parameter parameter : tree.parameters()) {
        if (parameter.source() instanceof ParameterSource.JsonBody other
            && !other.member().isEmpty()
            && other.member().equals(body.member())
            && !isSame(body, other)) {
          report(
              tree,
              parameter,
              first,
              "The member \"" + body.member() + "\" of the body",
              "give both the same type and default, or one of them another name.",
              diagnostics);
        }
      }
    }
  }

  private static boolean isSame(ParameterSource.JsonBody body, ParameterSource.JsonBody other) {
    return other.type().equals(body.type())
        && other.presence().isRequired() == body.presence().isRequired()
        && texts(other.presence()).equals(texts(body.presence()));
  }

  private static void check(
      EndpointTree tree,
      Parameter parameter,
      Map<Place, Parameter> known,
      Diagnostics diagnostics) {
    ParameterSource.RequestValue value =
        RequestValues.located((ParameterSource.RequestValue) parameter.source(), tree.endpoint());
    String name = value.location() == ParameterSource.Location.HEADER
        ? value.name().toLowerCase(Locale.ROOT)
        : value.name();
    Parameter first = known.putIfAbsent(new Place(value.location(), name), parameter);
    if (first == null) {
      return;
    }
    ParameterSource.RequestValue other =
        RequestValues.located((ParameterSource.RequestValue) first.source(), tree.endpoint());
    boolean same = other.type().container() == value.type().container()
        && other
            .type()
            .scalar()
            .type()
            .boxed()
            .equals(value.type().scalar().type().boxed())
        && other.presence().isRequired() == value.presence().isRequired()
        && texts(other.presence()).equals(texts(value.presence()))
        && other.constraints().equals(value.constraints())
        && other.elementConstraints().equals(value.elementConstraints());
    if (!same) {
      report(
          tree,
          parameter,
          first,
          "The "
              + value.location().name().toLowerCase(Locale.ROOT)
              + " parameter \""
              + value.name()
              + "\"",
          "give both the same type, default and constraints, or one of them another name.",
          diagnostics);
    }
  }

  private static void report(
      EndpointTree tree,
      Parameter parameter,
      Parameter first,
      String what,
      String fix,
      Diagnostics diagnostics) {
    diagnostics.report(Diagnostic.error(
            DiagnosticId.CONFLICTING_PARAMETERS,
            parameter.sourceRef(),
            what + " of " + tree.title() + " is declared in two ways.")
        .detail("once as " + first.type().simpleText() + " " + first.name())
        .detail("once as " + parameter.type().simpleText() + " " + parameter.name())
        .fix(fix));
  }

  private static List<String> texts(Presence presence) {
    return presence instanceof Presence.WithDefault fallback ? fallback.texts() : List.of();
  }
}
