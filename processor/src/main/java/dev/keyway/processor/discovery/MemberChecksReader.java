package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.JsonType.Direction;
import dev.keyway.processor.model.ValueChecks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * Reads the constraints on the members of a record or class. In bodies they are checked; in answers, of
 * which only the user's own code can be wrong, they describe.
 */
final class MemberChecksReader {
  private final Locator locator;
  private final ConstraintReader checked;
  private final ConstraintReader described;

  MemberChecksReader(DiscoveryTools tools, Locator locator) {
    this.locator = locator;
    this.checked = new ConstraintReader(tools);
    this.described = new ConstraintReader(tools, new Diagnostics());
  }

  /** What is asked of each member; empty if a constraint that has to be checked is broken. */
  Optional<Map<JsonMember, ValueChecks>> read(List<JsonMember> members, Direction direction) {
    Map<JsonMember, ValueChecks> checks = new LinkedHashMap<>();
    boolean healthy = true;
    for (JsonMember member : members) {
      ConstraintSite site = new ConstraintSite(
          member.carriers(),
          member.place().path(),
          member.type().isNullable(),
          locator.reachedFrom((ElementRef) member.place().source()));
      ConstraintReader reader = direction == Direction.INPUT ? checked : described;
      Optional<ValueChecks> read = reader.read(site, member.type());
      read.ifPresent(value -> checks.put(member, value));
      healthy &= read.isPresent() || direction == Direction.OUTPUT;
    }
    return healthy ? Optional.of(checks) : Optional.empty();
  }

  /** The same for generated code, of a record that is read from bodies. */
  Optional<JsonObject.Checks> of(
      BoundType type, Map<JsonMember, ValueChecks> values, JsonPlace place) {
    TypeElement element = (TypeElement) ((DeclaredType) type.mirror()).asElement();
    if (place.direction() == Direction.OUTPUT || element.getKind() != ElementKind.RECORD) {
      return Optional.empty();
    }
    List<JsonObject.MemberChecks> members = values.entrySet().stream()
        .map(entry -> new JsonObject.MemberChecks(
            entry.getKey().name(),
            entry.getKey().javaName() + "()",
            entry.getKey().javaName(),
            entry.getValue()))
        .toList();
    return Optional.of(new JsonObject.Checks(
        members,
        Accesses.of(element, ((DeclaredType) type.mirror()).getTypeArguments()),
        locator.reachedFrom((ElementRef) place.source()).at(element)));
  }
}
