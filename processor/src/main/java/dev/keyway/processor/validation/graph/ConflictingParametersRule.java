package dev.keyway.processor.validation.graph;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.DependencyGraph;
import dev.keyway.processor.graph.EndpointTree;
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
    }
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
        && other.constraints().equals(value.constraints());
    if (!same) {
      diagnostics.report(Diagnostic.error(
              DiagnosticId.CONFLICTING_PARAMETERS,
              parameter.sourceRef(),
              "The "
                  + value.location().name().toLowerCase(Locale.ROOT)
                  + " parameter \""
                  + value.name()
                  + "\" of "
                  + tree.title()
                  + " is declared in two ways.")
          .detail("once as " + first.type().simpleText() + " " + first.name())
          .detail("once as " + parameter.type().simpleText() + " " + parameter.name())
          .fix("give both the same type, default and constraints, or one of them another name."));
    }
  }

  private static List<String> texts(Presence presence) {
    return presence instanceof Presence.WithDefault fallback ? fallback.texts() : List.of();
  }
}
