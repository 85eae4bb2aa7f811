package dev.keyway.processor.plan;

import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.ParameterSource.Location;
import dev.keyway.processor.model.Presence;
import dev.keyway.processor.plan.OperationPlan.RequestBodyPlan;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Plans the reading of the body: as JSON, as a form, or as it is. */
final class BodyPlanner {
  private final Map<CallPlanner.Read, String> readers;
  private final EndpointLocals locals;
  private final ValuePlanner values;
  private final PhaseBuilder phases;
  private final List<String> known;

  /**
   * A planner.
   *
   * @param readers the fields of the readers of JSON
   * @param body what the body holds
   */
  BodyPlanner(
      Map<CallPlanner.Read, String> readers,
      EndpointLocals locals,
      ValuePlanner values,
      PhaseBuilder phases,
      Optional<RequestBodyPlan> body) {
    this.readers = readers;
    this.locals = locals;
    this.values = values;
    this.phases = phases;
    this.known = body.filter(RequestBodyPlan.Members.class::isInstance)
        .map(RequestBodyPlan.Members.class::cast)
        .filter(RequestBodyPlan.Members::closed)
        .map(members ->
            members.members().stream().map(OperationPlan.MemberPlan::name).toList())
        .orElse(List.of());
  }

  /** Reads the body, if anything in it is asked for; what was read so far must be valid before. */
  void plan(List<CallPlanner.Read> reads) {
    List<CallPlanner.Read> fields = reads.stream()
        .filter(read -> ValuePlanner.location(read)
            .filter(location -> location == Location.FORM)
            .isPresent())
        .toList();
    List<CallPlanner.Read> bodies = reads.stream()
        .filter(read -> read.source instanceof ParameterSource.JsonBody)
        .toList();
    Optional<CallPlanner.Read> raw = reads.stream()
        .filter(read -> read.source instanceof ParameterSource.RawBody)
        .findFirst();
    if (raw.isPresent()) {
      rawBody(raw.get());
      return;
    }
    if (fields.isEmpty() && bodies.isEmpty()) {
      phases.requireValid();
      return;
    }
    boolean files = fields.stream()
        .anyMatch(read -> ((ParameterSource.RequestValue) read.source).type().isFile());
    EndpointPlan.Entry form = files ? EndpointPlan.Entry.FILES : EndpointPlan.Entry.BODY;
    phases.readBody(fields.isEmpty() ? EndpointPlan.Entry.JSON : form);
    fields.forEach(values::value);
    values.refuseUnknown(Location.FORM);
    locals.body().ifPresent(local -> phases.add(new ResolutionStep.OpenJson(local, known)));
    bodies.forEach(this::json);
    phases.requireValid();
  }

  private void rawBody(CallPlanner.Read read) {
    ParameterSource.RawBody body = (ParameterSource.RawBody) read.source;
    phases.add(new ResolutionStep.RequireMediaType(body));
    phases.readBody(
        body.kind() == ParameterSource.RawBody.Kind.STREAM
            ? EndpointPlan.Entry.STREAM
            : EndpointPlan.Entry.BODY);
    phases.add(new ResolutionStep.ReadRaw(locals.of(read), read.parameter.type(), body));
    if (body.presence().isRequired() || body.kind() == ParameterSource.RawBody.Kind.TEXT) {
      phases.mayBeInvalid();
    }
    phases.requireValid();
  }

  private void json(CallPlanner.Read read) {
    ParameterSource.JsonBody body = (ParameterSource.JsonBody) read.source;
    phases.add(new ResolutionStep.ReadJson(
        locals.of(read),
        read.parameter.type(),
        Objects.requireNonNull(readers.get(read)),
        body.presence(),
        locals.body().map(local -> new ResolutionStep.Member(local, body.member())),
        body.presence() instanceof Presence.WithDefault given
            ? Optional.of(values.fallback(body.member(), body.text().orElseThrow(), given))
            : Optional.empty()));
    phases.mayBeInvalid();
  }
}
