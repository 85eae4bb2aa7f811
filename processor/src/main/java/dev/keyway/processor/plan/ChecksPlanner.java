package dev.keyway.processor.plan;

import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.CheckedObjects;
import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.TypeRef;
import dev.keyway.processor.model.ValueChecks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Decides which methods check the constraints on an API's bodies, and in which classes: beside the API,
 * but for records that only their own package can see.
 */
final class ChecksPlanner {
  private static final String SUFFIX = "_Checks";

  private final Api api;
  private final CheckedObjects objects;
  private final Map<TypeRef, ChecksPlan.MethodRef> methods = new HashMap<>();
  private final Map<ValueChecks, ChecksPlan.MethodRef> bodies = new HashMap<>();

  /** By package. */
  private final Map<String, Draft> drafts = new TreeMap<>();

  ChecksPlanner(Api api) {
    this.api = api;
    this.objects = new CheckedObjects(api.jsonObjects());
  }

  /**
   * The method that checks a body; absent if nothing is asked of it.
   *
   * @param fromPackage of the endpoint
   */
  Optional<ChecksPlan.MethodRef> body(ValueChecks body, String fromPackage) {
    if (!objects.isChecked(body)) {
      return Optional.empty();
    }
    ChecksPlan.MethodRef method = body.constraints().isEmpty()
            && body.contents().orElse(null) instanceof ValueChecks.Members members
        ? object(members.type())
        : whole(body, fromPackage);
    use(method, fromPackage);
    return Optional.of(method);
  }

  /** The classes, by package. */
  List<ChecksPlan> plans() {
    return drafts.values().stream()
        .map(draft -> new ChecksPlan(
            draft.type,
            api.type(),
            draft.isPublic,
            draft.constants.patterns(),
            draft.constants.validators(),
            draft.methods))
        .toList();
  }

  private void use(ChecksPlan.MethodRef method, String fromPackage) {
    String packageName = method.owner().packageName();
    draft(packageName).isPublic |= !packageName.equals(fromPackage);
  }

  /** A list of records that only its package can see is checked there, too. */
  private ChecksPlan.MethodRef whole(ValueChecks body, String fromPackage) {
    ChecksPlan.MethodRef known = bodies.get(body);
    if (known != null) {
      return known;
    }
    Draft draft = draft(fromPackage);
    String typeName = Names.lowerCamel(ClassMembers.typeName(body.type()));
    Names locals = new Names().reserve(List.of("check"));
    String parameter = locals.allocate("body");
    ChecksPlan.MethodRef method =
        new ChecksPlan.MethodRef(draft.type, draft.methodNames.allocate(typeName));
    bodies.put(body, method);
    int position = draft.methods.size();
    ChecksPlan.Value value = value(body, parameter, parameter, locals, draft);
    draft.methods.add(
        position,
        new ChecksPlan.Method(method.name(), body.type(), parameter, new ChecksPlan.Whole(value)));
    return method;
  }

  private ChecksPlan.MethodRef object(TypeRef.Declared type) {
    ChecksPlan.MethodRef known = methods.get(type);
    if (known != null) {
      return known;
    }
    JsonObject object = objects.object(type).orElseThrow();
    return object.choice().isPresent()
        ? choice(type, object.choice().get())
        : members(type, object.checks().orElseThrow());
  }

  /** A value is checked as what it turns out to be. */
  private ChecksPlan.MethodRef choice(TypeRef.Declared type, JsonObject.Choice choice) {
    Draft draft = draft(objects.packageName(choice, api.type().packageName()));
    String typeName = Names.lowerCamel(ClassMembers.typeName(type));
    ChecksPlan.MethodRef method =
        new ChecksPlan.MethodRef(draft.type, draft.methodNames.allocate(typeName));
    methods.put(type, method);
    int position = draft.methods.size();
    Names locals = new Names().reserve(List.of("check"));
    String parameter = locals.allocate(typeName);
    List<ChecksPlan.Alternative> alternatives = new ArrayList<>();
    for (JsonObject.Alternative each : choice.alternatives()) {
      TypeRef.Declared subtype = each.type().type();
      if (objects.object(subtype).isPresent()) {
        ChecksPlan.MethodRef checked = object(subtype);
        use(checked, draft.type.packageName());
        alternatives.add(new ChecksPlan.Alternative(
            subtype, locals.allocate(Names.lowerCamel(ClassMembers.typeName(subtype))), checked));
      }
    }
    draft.methods.add(
        position,
        new ChecksPlan.Method(method.name(), type, parameter, new ChecksPlan.Choice(alternatives)));
    return method;
  }

  private ChecksPlan.MethodRef members(TypeRef.Declared type, JsonObject.Checks checks) {
    Draft draft = draft(checks.packageName(api.type().packageName()));
    String typeName = Names.lowerCamel(ClassMembers.typeName(type));
    ChecksPlan.MethodRef method =
        new ChecksPlan.MethodRef(draft.type, draft.methodNames.allocate(typeName));
    // Known before its members are planned: one of them may be of the same type.
    methods.put(type, method);
    int position = draft.methods.size();
    Names locals = new Names().reserve(List.of("check"));
    String parameter = locals.allocate(typeName);
    List<ChecksPlan.Member> members = new ArrayList<>();
    List<JsonObject.MemberChecks> asked = new ArrayList<>(checks.members());
    asked.addAll(checks.rules());
    for (JsonObject.MemberChecks member : asked) {
      if (objects.isChecked(member.value())) {
        String local = locals.allocate(member.javaName());
        members.add(new ChecksPlan.Member(
            member.name(),
            member.accessor(),
            local,
            value(member.value(), local, member.javaName(), locals, draft),
            member.affixes()));
      }
    }
    List<ResolutionStep.Check> whole = checks.whole().stream()
        .map(constraint -> draft.constants.check(constraint, typeName))
        .toList();
    draft.methods.add(
        position,
        new ChecksPlan.Method(
            method.name(), type, parameter, new ChecksPlan.Members(members, whole)));
    return method;
  }

  private ChecksPlan.Value value(
      ValueChecks checks, String local, String name, Names locals, Draft draft) {
    List<ResolutionStep.Check> own = new ArrayList<>();
    for (Constraint constraint : checks.constraints()) {
      if (!(constraint instanceof Constraint.NotNull)) {
        own.add(draft.constants.check(constraint, name));
      }
    }
    Optional<ChecksPlan.Contents> contents = checks
        .contents()
        .filter(held ->
            objects.isChecked(new ValueChecks(checks.type(), false, List.of(), Optional.of(held))))
        .map(held -> contents(held, checks.type(), local, name, locals, draft));
    return new ChecksPlan.Value(checks.type(), checks.nullable(), own, contents);
  }

  private ChecksPlan.Contents contents(
      ValueChecks.Contents contents,
      TypeRef type,
      String local,
      String name,
      Names locals,
      Draft draft) {
    if (contents instanceof ValueChecks.Members members) {
      ChecksPlan.MethodRef method = object(members.type());
      use(method, draft.type.packageName());
      return new ChecksPlan.Nested(method);
    }
    if (contents instanceof ValueChecks.Elements elements) {
      String each = locals.allocate(Names.singular(local));
      return new ChecksPlan.Elements(
          each, value(elements.each(), each, name, locals, draft), elements.ordered());
    }
    if (contents instanceof ValueChecks.Present present) {
      String held = locals.allocate(local.startsWith("value") ? "content" : local + "Value");
      String getter = switch (((TypeRef.Declared) type).simpleName()) {
        case "OptionalInt" -> "getAsInt";
        case "OptionalLong" -> "getAsLong";
        case "OptionalDouble" -> "getAsDouble";
        default -> "get";
      };
      return new ChecksPlan.Present(
          getter, held, value(present.value(), held, name, locals, draft));
    }
    ValueChecks.Entries entries = (ValueChecks.Entries) contents;
    String key = locals.allocate("key");
    String held = locals.allocate("value");
    return new ChecksPlan.Entries(
        locals.allocate("entry"),
        entries.keys().type(),
        entries.values().type(),
        Optional.of(entries.keys())
            .filter(objects::isChecked)
            .map(keys -> value(keys, key, name + "Key", locals, draft)),
        key,
        Optional.of(entries.values())
            .filter(objects::isChecked)
            .map(values -> value(values, held, name, locals, draft)),
        held);
  }

  private Draft draft(String packageName) {
    return drafts.computeIfAbsent(
        packageName,
        unused -> new Draft(new TypeRef.Declared(
            packageName, List.of(String.join("_", api.type().simpleNames()) + SUFFIX), List.of())));
  }

  /** What is decided so far of a class. */
  private static final class Draft {
    private final TypeRef.Declared type;
    private final Names methodNames = new Names();
    private final CheckConstants constants = new CheckConstants(new Names());
    private final List<ChecksPlan.Method> methods = new ArrayList<>();
    private boolean isPublic;

    Draft(TypeRef.Declared type) {
      this.type = type;
    }
  }
}
