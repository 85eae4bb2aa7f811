package dev.keyway.processor.plan;

import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.graph.EndpointTree.Edge;
import dev.keyway.processor.graph.EndpointTree.Leaf;
import dev.keyway.processor.graph.EndpointTree.Node;
import dev.keyway.processor.graph.Schemes;
import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.ScopeUse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Draws the dependencies of an endpoint, with the scopes that reach them, as lines of text. */
final class DependencyTreeText {
  private final Schemes schemes;
  private final List<String> lines = new ArrayList<>();
  private final Set<Node> drawn = Collections.newSetFromMap(new IdentityHashMap<>());

  private DependencyTreeText(Schemes schemes) {
    this.schemes = schemes;
  }

  /** The lines, the endpoint first; only that where it depends on nothing. */
  static List<String> of(EndpointTree tree, Schemes schemes) {
    DependencyTreeText text = new DependencyTreeText(schemes);
    text.lines.add(tree.endpoint().methodName());
    List<Branch> branches = new ArrayList<>();
    tree.effects().forEach(edge -> branches.add(new Branch("for its effect", Optional.of(edge))));
    text.addBelow(tree.endpoint().parameters(), tree.arguments(), branches);
    text.draw(branches, "");
    return text.lines;
  }

  /** What hangs below something: an edge, or the credential of a scheme. */
  private record Branch(String label, Optional<Edge> edge) {}

  private void addBelow(List<Parameter> parameters, List<Edge> edges, List<Branch> branches) {
    Iterator<Edge> edge = edges.iterator();
    for (Parameter parameter : parameters) {
      if (parameter.source() instanceof ParameterSource.FromDependency) {
        branches.add(new Branch(parameter.name(), Optional.of(edge.next())));
      } else if (parameter.source() instanceof ParameterSource.Group) {
        // Parameters in another form; what they need, the method itself shows.
        edge.next();
      } else if (parameter.source() instanceof ParameterSource.Credential credential) {
        branches.add(new Branch(
            parameter.name() + ": credential of " + credential.scheme().simpleName(),
            Optional.empty()));
      }
    }
  }

  private void draw(List<Branch> branches, String indent) {
    for (int i = 0; i < branches.size(); i++) {
      boolean last = i == branches.size() - 1;
      Branch branch = branches.get(i);
      String start = indent + (last ? "└─ " : "├─ ") + branch.label();
      if (branch.edge().isEmpty()) {
        lines.add(start);
      } else if (branch.edge().get().target() instanceof Node node) {
        boolean again = !drawn.add(node);
        lines.add(
            start + ": " + node.dependency().label() + notes(node) + (again ? ", as above" : ""));
        if (!again) {
          List<Branch> below = new ArrayList<>();
          addBelow(node.dependency().parameters(), node.edges(), below);
          draw(below, indent + (last ? "   " : "│  "));
        }
      } else {
        Leaf leaf = (Leaf) branch.edge().get().target();
        lines.add(start + ": " + leaf.component().label() + " (singleton)");
      }
    }
  }

  private String notes(Node node) {
    List<String> required = schemes.required(node).stream().map(ScopeUse::scope).toList();
    String scopes = required.isEmpty() ? "" : " [" + String.join(", ", required) + "]";
    boolean checks = node.dependency().takesScopes() || node.dependency().grantsScopes();
    return scopes + (checks && !required.isEmpty() ? ", checked" : "");
  }
}
