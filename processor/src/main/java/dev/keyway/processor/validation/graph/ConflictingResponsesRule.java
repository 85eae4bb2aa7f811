package dev.keyway.processor.validation.graph;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.DependencyGraph;
import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.model.DeclaredResponse;
import dev.keyway.processor.model.ResponseBody;
import dev.keyway.processor.validation.GraphRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is described as a response of an endpoint is one that it doesn't know better itself. */
public final class ConflictingResponsesRule implements GraphRule {

  @Override
  public void check(DependencyGraph graph, Diagnostics diagnostics) {
    Set<DeclaredResponse> reported = new HashSet<>();
    for (EndpointTree tree : graph.endpoints()) {
      Map<List<String>, DeclaredResponse> fields = new HashMap<>();
      for (DeclaredResponse response : tree.responses()) {
        Optional<Diagnostic> problem = own(tree, response).or(() -> fields(response, fields));
        if (problem.isPresent() && reported.add(response)) {
          diagnostics.report(problem.get());
        }
      }
    }
  }

  /** Of the endpoint's own answer, its return type and Javadoc tell. */
  private static Optional<Diagnostic> own(EndpointTree tree, DeclaredResponse response) {
    int status = tree.endpoint().answer().status();
    if (!response.status().equals(Integer.toString(status))) {
      return Optional.empty();
    }
    Optional<String> own = ResponseBody.mediaType(tree.endpoint().answer().body());
    Optional<String> other = response.mediaType();
    if (other.isPresent() && (own.isEmpty() || isSame(own.get(), other.get()))) {
      return Optional.of(error(
              response,
              "The response "
                  + status
                  + own.map(type -> " of " + type).orElse("")
                  + " is what "
                  + tree.title()
                  + " itself answers"
                  + (own.isEmpty() ? ", without content." : "."))
          .fix(
              own.isEmpty()
                  ? "describe another status, or only header fields."
                  : "describe it with the method's return type and @return, or another status or"
                      + " media type here."));
    }
    if (other.isEmpty() && response.headers().isEmpty()) {
      return Optional.of(error(
              response,
              "The response "
                  + status
                  + " is what "
                  + tree.title()
                  + " itself answers, and nothing is added to it.")
          .fix("describe it with @return, or add a media type or header fields."));
    }
    return Optional.empty();
  }

  /** Where a header field of one status is described twice, both mean the same. */
  private static Optional<Diagnostic> fields(
      DeclaredResponse response, Map<List<String>, DeclaredResponse> known) {
    for (DeclaredResponse.Header header : response.headers()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      DeclaredResponse first = known.putIfAbsent(List.of(response.status(), name), response);
      if (first != null
          && first.headers().stream()
              .filter(each -> each.name().equalsIgnoreCase(name))
              .noneMatch(each -> each.type().equals(header.type()))) {
        return Optional.of(error(
                response,
                "The header field "
                    + header.name()
                    + " of the response "
                    + response.status()
                    + " is of another type on "
                    + first.label()
                    + ".")
            .fix("give both the same type."));
      }
    }
    return Optional.empty();
  }

  private static boolean isSame(String own, String other) {
    return withoutParameters(own).equals(withoutParameters(other));
  }

  private static String withoutParameters(String mediaType) {
    return mediaType.replaceFirst("\\s*;.*", "").toLowerCase(Locale.ROOT);
  }

  private static Diagnostic error(DeclaredResponse response, String sentence) {
    return Diagnostic.error(DiagnosticId.CONFLICTING_RESPONSES, response.source(), sentence);
  }
}
