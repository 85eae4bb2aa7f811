package dev.keyway.processor.plan;

import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.graph.EndpointTree.Edge;
import dev.keyway.processor.graph.EndpointTree.Leaf;
import dev.keyway.processor.graph.EndpointTree.Node;
import dev.keyway.processor.graph.RequestValues;
import dev.keyway.processor.graph.Schemes;
import dev.keyway.processor.model.Component;
import dev.keyway.processor.model.Dependency;
import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.Presence;
import dev.keyway.processor.model.ScopeUse;
import dev.keyway.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Works out the calls of an endpoint: which dependencies are made, each once for the scopes it can see,
 * and what each receives.
 */
final class CallPlanner {
  private final EndpointTree tree;
  private final Schemes schemes;
  private final List<Call> calls = new ArrayList<>();
  private final Map<CallKey, Call> shared = new HashMap<>();
  private final Map<Object, Read> reads = new LinkedHashMap<>();

  /** The scopes that a dependency, or anything below it, can see; without order. */
  private record CallKey(Dependency dependency, Set<String> visibleScopes) {}

  private record ValueKey(
      ParameterSource.Location location, String name, TypeRef type, Presence presence) {}

  private record BodyKey(String member, TypeRef type, Presence presence) {}

  /** What a parameter receives. */
  sealed interface Argument {}

  /** A component. */
  record Shared(Component component) implements Argument {}

  /** Something of the request that the runtime hands over. */
  record OfRequest(ParameterSource.Handed handed) implements Argument {}

  /** A constant with the required scopes. */
  record Scopes(Call call) implements Argument {}

  /** Something read from the request; the same one for all who need it. */
  static final class Read implements Argument {
    final Parameter parameter;
    final ParameterSource source;
    final Set<String> neededBy = new LinkedHashSet<>();

    Read(Parameter parameter, ParameterSource source) {
      this.parameter = parameter;
      this.source = source;
    }

    /** The type of the value itself, without {@code Optional}. */
    TypeRef valueType() {
      boolean optional = source instanceof ParameterSource.JsonBody body
          && body.presence() instanceof Presence.AsOptional;
      return optional
          ? ((TypeRef.Declared) parameter.type()).arguments().get(0)
          : parameter.type().boxed();
    }
  }

  /** A dependency that is made; the same one for all who share it. */
  static final class Call implements Argument {
    final Node node;
    final String wantedName;
    final List<Argument> arguments = new ArrayList<>();
    final Set<String> neededBy = new LinkedHashSet<>();
    boolean authorizes;

    Call(Node node, String wantedName) {
      this.node = node;
      this.wantedName = wantedName;
    }

    Dependency dependency() {
      return node.dependency();
    }

    /** How what is made is closed. */
    ResolutionStep.Closing closing() {
      return dependency()
          .ending()
          .map(ending ->
              ending.completes() ? ResolutionStep.Closing.TRY_COMPLETE : ResolutionStep.Closing.TRY)
          .orElse(ResolutionStep.Closing.NONE);
    }
  }

  CallPlanner(EndpointTree tree, Schemes schemes) {
    this.tree = tree;
    this.schemes = schemes;
  }

  /** What the endpoint method's parameters receive, in their order. */
  List<Argument> plan() {
    for (Edge effect : tree.effects()) {
      target(effect, Optional.empty());
    }
    String method = tree.endpoint().methodName();
    List<Argument> arguments =
        arguments(tree.endpoint().parameters(), tree.arguments(), Optional.empty(), method);
    calls.stream()
        .filter(call -> call.dependency().authorizes())
        .forEach(CallPlanner::markAuthorizing);
    return arguments;
  }

  /** The dependencies in the order in which they are made. */
  List<Call> calls() {
    return calls;
  }

  /** What is read from the request, in the order in which it is first needed. */
  List<Read> reads() {
    return List.copyOf(reads.values());
  }

  private static void markAuthorizing(Call call) {
    if (!call.authorizes) {
      call.authorizes = true;
      call.arguments.stream()
          .filter(Call.class::isInstance)
          .forEach(argument -> markAuthorizing((Call) argument));
    }
  }

  private List<Argument> arguments(
      List<Parameter> parameters, List<Edge> edges, Optional<Call> owner, String neededBy) {
    List<Argument> arguments = new ArrayList<>();
    Iterator<Edge> edge = edges.iterator();
    for (Parameter parameter : parameters) {
      ParameterSource source = parameter.source();
      if (source.isEdge()) {
        arguments.add(target(edge.next(), Optional.of(neededBy)));
      } else if (source instanceof ParameterSource.OfRequest ofRequest) {
        arguments.add(new OfRequest(ofRequest.handed()));
      } else if (source instanceof ParameterSource.RequiredScopes) {
        arguments.add(new Scopes(owner.orElseThrow()));
      } else {
        arguments.add(read(parameter, source, neededBy));
      }
    }
    return arguments;
  }

  private Read read(Parameter parameter, ParameterSource source, String neededBy) {
    ParameterSource settled = source instanceof ParameterSource.RequestValue value
        ? RequestValues.located(value, tree.endpoint())
        : source;
    Read read =
        reads.computeIfAbsent(key(parameter, settled), unused -> new Read(parameter, settled));
    read.neededBy.add(neededBy);
    return read;
  }

  private static Object key(Parameter parameter, ParameterSource source) {
    if (source instanceof ParameterSource.RequestValue value) {
      return new ValueKey(value.location(), value.name(), parameter.type(), value.presence());
    }
    return source instanceof ParameterSource.JsonBody body
        ? new BodyKey(body.member(), parameter.type(), body.presence())
        : source;
  }

  private Argument target(Edge edge, Optional<String> neededBy) {
    if (edge.target() instanceof Leaf leaf) {
      return new Shared(leaf.component());
    }
    Node node = (Node) edge.target();
    CallKey key = new CallKey(node.dependency(), visibleScopes(node));
    Call call = edge.request().cached() ? shared.get(key) : null;
    if (call == null) {
      call = new Call(node, edge.parameter().map(Parameter::name).orElseGet(() -> localName(node)));
      Dependency dependency = node.dependency();
      call.arguments.addAll(
          arguments(dependency.parameters(), node.edges(), Optional.of(call), name(dependency)));
      calls.add(call);
      shared.putIfAbsent(key, call);
    }
    neededBy.ifPresent(call.neededBy::add);
    return call;
  }

  /** What a dependency is called in comments. */
  static String name(Dependency dependency) {
    return dependency instanceof Dependency.Provided provided
        ? provided.methodName()
        : dependency.label();
  }

  private static String localName(Node node) {
    return node.dependency() instanceof Dependency.Provided provided
        ? provided.methodName()
        : Names.lowerCamel(node.dependency().label());
  }

  private Set<String> visibleScopes(Node node) {
    Set<String> visible = new HashSet<>();
    collectVisible(node, visible, Collections.newSetFromMap(new IdentityHashMap<>()));
    return visible;
  }

  private void collectVisible(Node node, Set<String> visible, Set<Node> visited) {
    if (visited.add(node)) {
      if (node.dependency().takesScopes()) {
        schemes.required(node).stream().map(ScopeUse::scope).forEach(visible::add);
      }
      node.edges().stream()
          .filter(edge -> edge.target() instanceof Node)
          .forEach(edge -> collectVisible((Node) edge.target(), visible, visited));
    }
  }
}
