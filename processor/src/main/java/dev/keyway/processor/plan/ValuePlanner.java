package dev.keyway.processor.plan;

import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.graph.Schemes;
import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.ParameterSource.Location;
import dev.keyway.processor.model.PathTemplate;
import dev.keyway.processor.model.Presence;
import dev.keyway.processor.model.ValueType;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans the reading of values: parameters in the path, query, header and cookies, and form fields. */
final class ValuePlanner {
  private final EndpointTree tree;
  private final Schemes schemes;
  private final ClassMembers members;
  private final EndpointLocals locals;
  private final PhaseBuilder phases;
  private final Set<CallPlanner.Read> planned = new HashSet<>();

  ValuePlanner(
      EndpointTree tree,
      Schemes schemes,
      ClassMembers members,
      EndpointLocals locals,
      PhaseBuilder phases) {
    this.tree = tree;
    this.schemes = schemes;
    this.members = members;
    this.locals = locals;
    this.phases = phases;
  }

  /** Where a value stands; absent for what is no such value. */
  static Optional<Location> location(CallPlanner.Read read) {
    return read.source instanceof ParameterSource.RequestValue value
        ? Optional.of(value.location())
        : Optional.empty();
  }

  /** Reads all that doesn't stand in the body: what stands in the path first. */
  void parameters(List<CallPlanner.Read> reads) {
    reads.stream()
        .filter(
            read -> location(read).filter(location -> location != Location.FORM).isPresent())
        .sorted(Comparator.comparing(read -> location(read).orElseThrow()))
        .forEach(this::value);
    for (Location location : List.of(Location.QUERY, Location.HEADER, Location.COOKIE)) {
      refuseUnknown(location);
    }
  }

  /** Reads a value, unless that is planned already. */
  void value(CallPlanner.Read read) {
    if (!planned.add(read)) {
      return;
    }
    ParameterSource.RequestValue value = (ParameterSource.RequestValue) read.source;
    List<PathTemplate.Segment> segments = tree.endpoint().template().segments();
    int segment = -1;
    for (int i = 0; i < segments.size(); i++) {
      if (PathTemplate.variables(segments.get(i)).contains(value.name())) {
        segment = i;
      }
    }
    boolean inPath = value.location() == Location.PATH;
    Optional<String> converter = members.converter(value.type().scalar());
    Optional<String> fallback = value.presence() instanceof Presence.WithDefault given
        ? fallback(value.name(), value.type(), given).constant()
        : Optional.empty();
    phases.add(new ResolutionStep.ReadValue(
        locals.of(read),
        read.parameter.type(),
        value,
        inPath ? segment : -1,
        inPath && segments.get(segment) instanceof PathTemplate.Rest,
        inPath && segments.get(segment) instanceof PathTemplate.Mixed mixed
            ? Optional.of(mixed.text())
            : Optional.empty(),
        converter,
        fallback,
        checks(value.name(), value.constraints()),
        checks(value.name(), value.elementConstraints())));
    if (RequestValueChecks.canBeInvalid(value)) {
      phases.mayBeInvalid();
    }
  }

  private List<ResolutionStep.Check> checks(String name, List<Constraint> constraints) {
    return constraints.stream()
        .map(constraint -> members.check(constraint, name))
        .toList();
  }

  /** The value that is taken where a request has none. */
  ResolutionStep.Fallback fallback(String wanted, ValueType type, Presence.WithDefault given) {
    boolean literal =
        type.container() == ValueType.Container.SINGLE && Literals.isLiteral(type.scalar());
    Optional<String> constant = literal || given.texts().isEmpty()
        ? Optional.empty()
        : Optional.of(members.fallback(
            wanted,
            type,
            members.converter(type.scalar()),
            given.texts(),
            tree.endpoint().httpMethod() + " " + tree.endpoint().template().text()));
    return new ResolutionStep.Fallback(type, given.texts(), constant);
  }

  /** Lets only declared values stand at a place, where that is asked for. */
  void refuseUnknown(Location location) {
    Optional<ResolutionStep.RefuseUnknown> refusal =
        new KnownValues(tree, schemes).refusal(location);
    if (refusal.isPresent()) {
      phases.add(refusal.get());
      phases.mayBeInvalid();
    }
  }
}
