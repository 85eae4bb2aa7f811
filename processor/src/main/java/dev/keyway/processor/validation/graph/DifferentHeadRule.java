package dev.keyway.processor.validation.graph;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.DependencyGraph;
import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.graph.Schemes;
import dev.keyway.processor.model.HttpMethod;
import dev.keyway.processor.model.ScopeUse;
import dev.keyway.processor.model.SecurityScheme;
import dev.keyway.processor.validation.GraphRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * {@code HEAD} tells about the answer to {@code GET}, and is open to the same callers. Who protects one
 * of them would think of both.
 */
public final class DifferentHeadRule implements GraphRule {

  @Override
  public void check(DependencyGraph graph, Diagnostics diagnostics) {
    Map<List<String>, EndpointTree> heads = new HashMap<>();
    for (EndpointTree tree : graph.endpoints()) {
      if (tree.endpoint().httpMethod() == HttpMethod.HEAD) {
        heads.put(tree.endpoint().template().shape(), tree);
      }
    }
    Schemes schemes = new Schemes(graph.api());
    for (EndpointTree get : graph.endpoints()) {
      EndpointTree head = heads.get(get.endpoint().template().shape());
      if (head != null && get.endpoint().httpMethod() == HttpMethod.GET) {
        check(get, head, schemes, diagnostics);
      }
    }
  }

  private static void check(
      EndpointTree get, EndpointTree head, Schemes schemes, Diagnostics diagnostics) {
    String ofGet = access(get, schemes);
    String ofHead = access(head, schemes);
    if (!ofGet.equals(ofHead)) {
      diagnostics.report(Diagnostic.error(
              DiagnosticId.DIFFERENT_HEAD,
              head.endpoint().source(),
              head.title() + " is for other callers than " + get.title() + ".")
          .detail("GET: " + ofGet)
          .detail("HEAD: " + ofHead)
          .fix("require the same of both, or leave out the @Head: GET answers HEAD, too."));
    }
  }

  /** In words, whatever the order in which it is declared. */
  private static String access(EndpointTree tree, Schemes schemes) {
    TreeSet<String> access = new TreeSet<>();
    for (SecurityScheme scheme : schemes.of(tree)) {
      TreeSet<String> scopes = new TreeSet<>();
      for (ScopeUse use : schemes.required(tree, scheme)) {
        scopes.add(use.scope());
      }
      String optional = schemes.isOptional(tree, scheme) ? " (optional)" : "";
      access.add((scheme.name() + optional + " " + String.join(", ", scopes)).strip());
    }
    return access.isEmpty() ? "anybody" : String.join(" and ", access);
  }
}
