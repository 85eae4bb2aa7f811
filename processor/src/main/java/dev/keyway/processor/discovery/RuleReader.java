package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.discovery.JsonClass.Member;
import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.ValueChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Reads constraints on getters that are no accessors of members: rules about several members, which are
 * told of the object as a whole.
 */
final class RuleReader {
  private final Diagnostics diagnostics;
  private final ConstraintReader constraints;

  RuleReader(DiscoveryTools tools) {
    this.diagnostics = tools.diagnostics();
    this.constraints = new ConstraintReader(tools);
  }

  /** The rules of a record or class; empty if one can't be checked. */
  Optional<List<JsonObject.MemberChecks>> read(
      JsonClass declared, List<JsonMember> members, Locator reached) {
    List<JsonObject.MemberChecks> rules = new ArrayList<>();
    boolean healthy = true;
    for (Map.Entry<String, List<Member<ExecutableElement>>> getter :
        declared.getters().entrySet()) {
      ExecutableElement method = getter.getValue().get(0).element();
      boolean accessor = members.stream()
          .anyMatch(member -> member.call().equals(Optional.of(getter.getKey() + "()")));
      // Of a broken component the mistake is told; what is asked of it is no rule about others.
      if (accessor || isAccessor(declared.element(), method)) {
        continue;
      }
      if (getter.getValue().stream().noneMatch(each -> isConstrained(each.element()))) {
        healthy &= constraints.shows(method, reached);
        continue;
      }
      Optional<JsonObject.MemberChecks> rule =
          rule(declared.element(), getter.getKey(), getter.getValue(), reached);
      rule.ifPresent(rules::add);
      healthy &= rule.isPresent();
    }
    return healthy ? Optional.of(rules) : Optional.empty();
  }

  private static boolean isAccessor(TypeElement type, ExecutableElement method) {
    return type.getRecordComponents().stream()
        .anyMatch(component -> method.equals(component.getAccessor()));
  }

  private static boolean isConstrained(ExecutableElement getter) {
    TypeMirror type = getter.getReturnType();
    return Stream.concat(
                getter.getAnnotationMirrors().stream(), type.getAnnotationMirrors().stream())
            .anyMatch(ConstraintReader::isConstraint)
        || ConstraintReader.onArguments(type).isPresent();
  }

  private Optional<JsonObject.MemberChecks> rule(
      TypeElement type, String getter, List<Member<ExecutableElement>> methods, Locator reached) {
    ExecutableElement method = methods.get(0).element();
    Optional<String> name = GetterNames.ofGet(getter).or(() -> GetterNames.ofIs(getter));
    String label = type.getSimpleName() + "." + getter;
    if (name.isEmpty() || method.getModifiers().contains(Modifier.PRIVATE)) {
      return refuse(
          reached,
          method,
          "A constraint on " + label + " would not be checked.",
          "name it as a getter, " + label + " isn't one, and let others call it: isValid().");
    }
    if (methods.stream().anyMatch(each -> asksOfContents(each.element()))) {
      return refuse(
          reached,
          method,
          "What " + label + " holds would not be checked: no member of the JSON could be told.",
          "write the constraint on the member that it comes from, or let a getter say whether all is"
              + " well: @AssertTrue boolean isValid().");
    }
    ConstraintSite site =
        new ConstraintSite(BeanMemberDraft.elements(methods), label, false, reached);
    return constraints
        .read(site, methods.get(0).type())
        .map(value ->
            new JsonObject.MemberChecks("", getter + "()", name.get(), withoutContents(value)));
  }

  private Optional<JsonObject.MemberChecks> refuse(
      Locator reached, ExecutableElement method, String message, String fix) {
    diagnostics.report(
        Diagnostic.error(DiagnosticId.INVALID_CONSTRAINT, reached.at(method), message)
            .fix(fix));
    return Optional.empty();
  }

  /** Whether something is asked of what the value of a getter holds. */
  private static boolean asksOfContents(ExecutableElement getter) {
    return ConstraintReader.isValid(getter) || asksOfContents(getter.getReturnType());
  }

  /** The same of a type. What is in an {@code Optional} counts as the value itself. */
  private static boolean asksOfContents(TypeMirror type) {
    return ConstraintReader.isValid(type)
        || (TypeRefs.is(type, "java.util.Optional")
            ? ((DeclaredType) type).getTypeArguments().stream().anyMatch(RuleReader::asksOfContents)
            : ConstraintReader.onArguments(type).isPresent());
  }

  /** What is asked of the value alone. Without {@code @Valid}, Jakarta doesn't look into it either. */
  private static ValueChecks withoutContents(ValueChecks value) {
    Optional<ValueChecks.Contents> present = value
        .contents()
        .filter(ValueChecks.Present.class::isInstance)
        .map(contents -> ((ValueChecks.Present) contents).value())
        .map(held -> new ValueChecks.Present(withoutContents(held)));
    return new ValueChecks(value.type(), value.nullable(), value.constraints(), present);
  }
}
