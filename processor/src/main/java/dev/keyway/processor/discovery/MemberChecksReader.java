package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.JsonType.Direction;
import dev.keyway.processor.model.ValueChecks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * Reads the constraints on a record or class, its members and its methods. In bodies they are checked; in
 * answers, of which only the user's own code can be wrong, they describe.
 */
final class MemberChecksReader {
  private final Locator locator;
  private final Diagnostics diagnostics;
  private final ConstraintReader checked;
  private final ConstraintReader described;
  private final RuleReader rules;
  private final ProviderCheck provider;
  private final boolean providerChecks;

  /**
   * A reader.
   *
   * @param providerChecks whether what is read from bodies is checked by somebody else
   */
  MemberChecksReader(DiscoveryTools tools, Locator locator, boolean providerChecks) {
    this.providerChecks = providerChecks;
    this.locator = locator;
    this.diagnostics = tools.diagnostics();
    this.checked = new ConstraintReader(tools);
    this.described = new ConstraintReader(tools, new Diagnostics());
    this.rules = new RuleReader(tools);
    this.provider = new ProviderCheck(tools);
  }

  /**
   * What is asked of a record or class.
   *
   * @param values what is asked of each member
   * @param checks the same for generated code, and what is asked of the whole; absent in answers
   */
  record Asked(Map<JsonMember, ValueChecks> values, Optional<JsonObject.Checks> checks) {}

  /** What is asked of a type; empty if a constraint that has to be checked is broken. */
  Optional<Asked> read(
      JsonClass declared, BoundType type, List<JsonMember> members, JsonPlace place) {
    boolean isInput = place.direction() == Direction.INPUT && !providerChecks;
    Locator reached = locator.reachedFrom((ElementRef) place.source());
    Map<JsonMember, ValueChecks> values = new LinkedHashMap<>();
    boolean healthy = true;
    for (JsonMember member : members) {
      ConstraintSite site =
          new ConstraintSite(member.carriers(), member.place().path(), mayBeNull(member), reached);
      Optional<ValueChecks> read = (isInput ? checked : described).read(site, member.checkedType());
      read.ifPresent(value -> values.put(member, value));
      healthy &= read.isPresent() || !isInput;
      if (isInput && member.call().isEmpty()) {
        healthy &= !isAsked(member, read, reached);
      }
      if (providerChecks && place.direction() == Direction.INPUT) {
        healthy &= provider.check(member, site, reached);
      }
    }
    if (!healthy) {
      return Optional.empty();
    }
    if (!isInput) {
      return Optional.of(new Asked(values, Optional.empty()));
    }
    Optional<List<Constraint>> whole = whole(declared, reached);
    Optional<List<JsonObject.MemberChecks>> rules = this.rules.read(declared, members, reached);
    return healthy && whole.isPresent() && rules.isPresent()
        ? Optional.of(new Asked(
            values,
            Optional.of(new JsonObject.Checks(
                members(values),
                rules.get(),
                whole.get(),
                Accesses.of(declared.element(), ((DeclaredType) type.mirror()).getTypeArguments()),
                reached.at(declared.element())))))
        : Optional.empty();
  }

  /** What a class leaves as it is when nothing is given, may be null. */
  private static boolean mayBeNull(JsonMember member) {
    boolean isLeft = member.presence() == JsonMember.Presence.OPTIONAL
        && !member.type().resolved().mirror().getKind().isPrimitive();
    return member.type().isNullable() || member.checkedType().isNullable() || isLeft;
  }

  /** Whether there is something to check on a member whose value can't be had, which is reported. */
  private boolean isAsked(JsonMember member, Optional<ValueChecks> checks, Locator reached) {
    boolean asked = checks
        .filter(value -> !value.constraints().isEmpty() || value.contents().isPresent())
        .isPresent();
    if (asked) {
      diagnostics.report(Diagnostic.error(
              DiagnosticId.INVALID_CONSTRAINT,
              reached.at(member.carriers().get(0)),
              "Constraints on " + member.place().path() + " would not be checked, since nobody can"
                  + " ask for its value.")
          .fix("give it a public getter."));
    }
    return asked;
  }

  private static List<JsonObject.MemberChecks> members(Map<JsonMember, ValueChecks> values) {
    return values.entrySet().stream()
        .filter(entry -> entry.getKey().call().isPresent())
        .map(entry -> new JsonObject.MemberChecks(
            hasPlace(entry.getKey()) ? entry.getKey().name() : "",
            entry.getKey().call().orElseThrow(),
            entry.getKey().javaName(),
            entry.getValue(),
            entry.getKey().unwrapped().orElse(JsonObject.Affixes.NONE)))
        .toList();
  }

  /** Whether its value is in a member of its name, and not in the object itself. */
  private static boolean hasPlace(JsonMember member) {
    return !member.isRest() && member.unwrapped().isEmpty();
  }

  /** Constraints on the type, and on the interfaces it implements. */
  private Optional<List<Constraint>> whole(JsonClass declared, Locator reached) {
    TypeElement element = declared.element();
    ConstraintSite site = new ConstraintSite(
        declared.declarations(), element.getSimpleName().toString(), false, reached);
    // Not the type as it is used, on which there may be constraints of that use.
    return checked
        .read(site, BoundType.of(element.asType(), UnseenAnnotations.NONE))
        .map(ValueChecks::constraints);
  }
}
