package dev.keyway.processor.validation.graph;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.diagnostic.NameSuggester;
import dev.keyway.processor.graph.DependencyGraph;
import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.ValueType;
import dev.keyway.processor.validation.GraphRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every path variable is read by somebody, and who asks for one finds it in the template. */
public final class UnmatchedPathVariableRule implements GraphRule {

  @Override
  public void check(DependencyGraph graph, Diagnostics diagnostics) {
    for (EndpointTree tree : graph.endpoints()) {
      List<String> variables = tree.endpoint().template().variables();
      List<Parameter> readers = tree.parameters().stream()
          .filter(parameter -> parameter.source() instanceof ParameterSource.RequestValue)
          .toList();
      Set<String> read = new HashSet<>();
      for (Parameter reader : readers) {
        ParameterSource.RequestValue value = (ParameterSource.RequestValue) reader.source();
        boolean inTemplate = variables.contains(value.name());
        if (value.location() == ParameterSource.Location.PATH && !inTemplate) {
          diagnostics.report(Diagnostic.error(
                  DiagnosticId.UNMATCHED_PATH_VARIABLE,
                  reader.sourceRef(),
                  "The path of " + tree.title() + " has no variable \"" + value.name() + "\".")
              .fix("correct the name, or add {"
                  + value.name()
                  + "} to the path."
                  + NameSuggester.hint(value.name(), variables)));
        }
        boolean fromPath = inTemplate
            && (value.location() == ParameterSource.Location.PATH
                || value.location() == ParameterSource.Location.INFERRED);
        if (fromPath) {
          read.add(value.name());
          checkPresence(tree, reader, value, diagnostics);
        }
      }
      variables.stream()
          .filter(variable -> !read.contains(variable))
          .forEach(variable -> diagnostics.report(Diagnostic.error(
                  DiagnosticId.UNMATCHED_PATH_VARIABLE,
                  tree.endpoint().source(),
                  "No parameter of "
                      + tree.endpoint().methodName()
                      + " takes the path variable {"
                      + variable
                      + "}.")
              .fix("add a parameter named "
                  + variable
                  + ", or take the variable out of the path.")));
    }
  }

  private static void checkPresence(
      EndpointTree tree,
      Parameter reader,
      ParameterSource.RequestValue value,
      Diagnostics diagnostics) {
    if (!value.presence().isRequired()) {
      diagnostics.report(Diagnostic.error(
              DiagnosticId.POINTLESS_OPTIONAL,
              reader.sourceRef(),
              "The path variable {" + value.name() + "} is always there.")
          .detail("required by: " + tree.title())
          .fix("drop the default, Optional or @Nullable; for a path without it, add an endpoint."));
    }
    if (value.type().container() != ValueType.Container.SINGLE) {
      diagnostics.report(Diagnostic.error(
              DiagnosticId.UNSUPPORTED_PARAMETER,
              reader.sourceRef(),
              "The path variable {" + value.name() + "} is one value, not a list or set.")
          .detail("required by: " + tree.title())
          .fix("take a single value, or the rest of the path with {" + value.name() + ":path}."));
    }
  }
}
