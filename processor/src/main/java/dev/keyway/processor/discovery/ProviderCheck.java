package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;

/** Refuses members of a body that a provider, which checks it instead of generated code, would skip. */
final class ProviderCheck {
  private final Diagnostics diagnostics;
  private final ConstraintReader described;
  private final ClassFiles classFiles;

  ProviderCheck(DiscoveryTools tools) {
    this.diagnostics = tools.diagnostics();
    // A provider also knows constraints that Keyway doesn't, so they needn't be readable.
    this.described = new ConstraintReader(tools, new Diagnostics());
    this.classFiles = tools.classFiles();
  }

  /** Whether the provider looks into a member, if there is something to look into. */
  boolean check(JsonMember member, ConstraintSite site, Locator reached) {
    boolean holdsMembers = described.holdsMembers(site, member.checkedType());
    if (member.isChange()) {
      return !(holdsMembers || isConstrained(member))
          || refuse(
              member, reached, ", a Change", "make it an Optional, or check it in the endpoint.");
    }
    return !holdsMembers
        || ProviderReach.reaches(member, classFiles)
        || refuse(member, reached, "", fix(member));
  }

  private static String fix(JsonMember member) {
    return ProviderReach.isReachable(member.type())
        ? "write @Valid on its field or getter, or on the type argument that is a record."
        : "make it a list of lists: it doesn't look into arrays that are in something.";
  }

  /** A provider knows no {@code Change}: it would fail at what is asked of the value in it. */
  private static boolean isConstrained(JsonMember member) {
    return ConstraintReader.onArguments(member.type().mirror()).isPresent()
        || member.type().unseen().all().stream()
            .anyMatch(each -> each.type().equals(ConstraintReader.VALID))
        || member.carriers().stream()
            .flatMap(carrier -> carrier.getAnnotationMirrors().stream())
            .anyMatch(ConstraintReader::isConstraint);
  }

  private boolean refuse(JsonMember member, Locator reached, String what, String fix) {
    diagnostics.report(Diagnostic.error(
            DiagnosticId.INVALID_CONSTRAINT,
            reached.at(member.carriers().get(0)),
            "The validator would not look into " + member.place().path() + what + ".")
        .fix(fix));
    return false;
  }
}
