package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.discovery.JsonClass.Member;
import dev.keyway.processor.model.JsonType.Direction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * Finds the members of a record: its components. Methods that look like getters are its own
 * business.
 */
final class RecordMembers {
  private final Types types;
  private final JavadocReader javadoc;
  private final Diagnostics diagnostics;
  private final Locator locator;
  private final ClassFiles classFiles;
  private final JsonRefusals refusals;

  RecordMembers(DiscoveryTools tools, Locator locator, JsonRefusals refusals) {
    this.types = tools.types();
    this.diagnostics = tools.diagnostics();
    this.locator = locator;
    this.javadoc = tools.javadoc();
    this.classFiles = tools.classFiles();
    this.refusals = refusals;
  }

  /** The members in the order of declaration. */
  JsonMembers read(JsonClass record, JsonPlace place) {
    TypeElement type = record.element();
    Map<String, List<Member<ExecutableElement>>> accessors = record.getters();
    List<Element> others = new ArrayList<>(record.others());
    List<JsonMember> members = new ArrayList<>();
    List<String> left = new ArrayList<>();
    boolean refused = false;
    JavadocReader.Javadoc texts = javadoc.read(type);
    UnaryOperator<String> naming = JsonNaming.ofMembers(record.declarations()).orElseThrow();
    MemberAccess access = MemberAccess.of(record, place.direction());
    for (RecordComponentElement component : type.getRecordComponents()) {
      String name = component.getSimpleName().toString();
      VariableElement field = field(type, name);
      // An annotation on a component goes to wherever it may be; which of these that is, it says.
      List<Element> carriers = new ArrayList<>(List.of(component, field));
      accessors.getOrDefault(name, List.of()).forEach(accessor -> carriers.add(accessor.element()));
      accessors.remove(name);
      Optional<? extends VariableElement> parameter = constructorParameter(type, component);
      parameter.ifPresent(carriers::add);
      others.removeAll(carriers);
      JsonPlace at = place.member(type, field);
      boolean misplaced = parameter.isPresent() && isOfRequest(parameter.get(), at);
      String jsonName = JsonMember.explicitName(carriers).orElseGet(() -> naming.apply(name));
      BoundType memberType =
          record.levels().get(0).member(component.asType(), classFiles.of(component));
      boolean leftOut = access.isIgnored(jsonName)
          || JsonMember.isIgnored(carriers)
          || MemberAccess.isDenied(carriers, at.direction());
      boolean mayBeAbsent =
          leftOut || JsonMember.presence(carriers) == JsonMember.Presence.OPTIONAL;
      if (isRefused(carriers, at) || misplaced || (mayBeAbsent && isNeeded(memberType, at))) {
        refused = true;
      } else if (leftOut) {
        left.add(jsonName);
      } else {
        members.add(new JsonMember(
            name,
            jsonName,
            JsonMember.aliases(carriers),
            JsonMember.presence(carriers),
            memberType,
            memberType,
            JsonMember.inclusion(carriers),
            JsonMember.description(carriers, texts.parameter(name)),
            at,
            // The component itself can't be pointed at, and has no annotation that others don't.
            carriers.subList(1, carriers.size()),
            Optional.of(name + "()")));
      }
    }
    accessors.values().forEach(methods -> methods.forEach(method -> others.add(method.element())));
    refused |= isOtherRefused(others, type, place);
    return new JsonMembers(members, left, !refused);
  }

  private boolean isRefused(List<Element> carriers, JsonPlace at) {
    Optional<String> unsupported =
        JacksonAnnotations.unsupported(carriers, JacksonAnnotations.ON_COMPONENTS);
    if (unsupported.isPresent()) {
      refusals.refuse(
          at,
          "Keyway doesn't support " + unsupported.get() + " there",
          "remove it, or give the member a type of the form that is wanted.");
      return true;
    }
    Optional<String> unwrapped = UnwrappedMembers.problem(carriers);
    if (unwrapped.isPresent()) {
      refusals.refuse(at, unwrapped.get(), UnwrappedMembers.FIX);
      return true;
    }
    Optional<String> rest = OtherMembers.problem(carriers, at.direction());
    if (rest.isPresent()) {
      refusals.refuse(at, rest.get(), OtherMembers.FIX);
      return true;
    }
    Set<String> names = new LinkedHashSet<>();
    carriers.forEach(carrier -> JsonMember.explicitName(List.of(carrier)).ifPresent(names::add));
    boolean ignored = JsonMember.isIgnored(carriers);
    if (names.size() > 1) {
      refusals.refuse(at, "it has the names " + String.join(" and ", names), "give it one name.");
    } else if (MemberAccess.isContradictory(carriers)) {
      refusals.refuse(at, "it is both read only and written only", "decide on one of them.");
    } else if (ignored && JsonMember.isExplicit(carriers)) {
      refusals.refuse(at, "it has both @JsonIgnore and @JsonProperty", "decide on one of them.");
    } else if (JsonMember.isNullableByDeclaration(carriers)) {
      refusals.refuse(at, JsonMember.FOREIGN_NULLABLE, JsonMember.IMPORT_NULLABLE);
    } else {
      return false;
    }
    return true;
  }

  /** Whether the constructor would lack a value that isn't there. */
  private boolean isNeeded(BoundType type, JsonPlace at) {
    boolean needed =
        at.direction() == Direction.INPUT && !type.isNullable() && !JsonMember.isOptional(type);
    if (needed) {
      refusals.refuse(
          at,
          "its annotations leave the constructor without a value",
          "make it @Nullable, or use a record without this component for the request.");
    }
    return needed;
  }

  /** Whether it says what only the record as a dependency could obey, and nobody else reads. */
  private boolean isOfRequest(VariableElement parameter, JsonPlace at) {
    List<OwnAnnotations.Own> misplaced =
        at.direction() == Direction.INPUT ? OwnAnnotations.onParameter(parameter) : List.of();
    Locator reached = locator.reachedFrom((ElementRef) at.source());
    for (OwnAnnotations.Own own : misplaced) {
      String label = AnnotationMirrors.label(own.mirror());
      diagnostics.report(Diagnostic.error(
              own.id(),
              reached.at(parameter, own.mirror()),
              label + " has no effect on " + at.path() + ", which is read from a JSON body.")
          .fix("move " + label + " to a parameter of the endpoint, or ask for the record with"
              + " @Depends to have its components read one by one."));
    }
    return !misplaced.isEmpty();
  }

  /** Annotations on anything else would bring more members or another way to make the record. */
  private boolean isOtherRefused(List<Element> others, TypeElement type, JsonPlace place) {
    for (Element other : others) {
      Optional<String> annotation = JacksonAnnotations.unsupported(List.of(other), Set.of());
      if (annotation.isPresent()) {
        refusals.refuse(
            place.member(type, other),
            "Keyway doesn't support " + annotation.get() + " there",
            "remove it; annotate components, which are all that a record has in JSON.");
        return true;
      }
    }
    return false;
  }

  private static VariableElement field(TypeElement type, String name) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().contentEquals(name))
        .findFirst()
        .orElseThrow();
  }

  private Optional<? extends VariableElement> constructorParameter(
      TypeElement type, RecordComponentElement component) {
    List<? extends RecordComponentElement> components = type.getRecordComponents();
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .filter(constructor -> isCanonical(constructor, components))
        .map(constructor -> constructor.getParameters().get(components.indexOf(component)))
        .findFirst();
  }

  private boolean isCanonical(
      ExecutableElement constructor, List<? extends RecordComponentElement> components) {
    List<? extends VariableElement> parameters = constructor.getParameters();
    if (parameters.size() != components.size()) {
      return false;
    }
    for (int i = 0; i < parameters.size(); i++) {
      if (!types.isSameType(
          types.erasure(parameters.get(i).asType()),
          types.erasure(components.get(i).asType()))) {
        return false;
      }
    }
    return true;
  }
}
