package dev.keyway.processor.plan;

import static dev.keyway.processor.testing.Declared.api;
import static dev.keyway.processor.testing.Declared.body;
import static dev.keyway.processor.testing.Declared.component;
import static dev.keyway.processor.testing.Declared.credential;
import static dev.keyway.processor.testing.Declared.depends;
import static dev.keyway.processor.testing.Declared.dependsOn;
import static dev.keyway.processor.testing.Declared.dependsUncached;
import static dev.keyway.processor.testing.Declared.effects;
import static dev.keyway.processor.testing.Declared.endpoint;
import static dev.keyway.processor.testing.Declared.get;
import static dev.keyway.processor.testing.Declared.grants;
import static dev.keyway.processor.testing.Declared.intValue;
import static dev.keyway.processor.testing.Declared.level;
import static dev.keyway.processor.testing.Declared.nonBlocking;
import static dev.keyway.processor.testing.Declared.optionalCredential;
import static dev.keyway.processor.testing.Declared.provides;
import static dev.keyway.processor.testing.Declared.publicLevel;
import static dev.keyway.processor.testing.Declared.requiredScopes;
import static dev.keyway.processor.testing.Declared.scheme;
import static dev.keyway.processor.testing.Declared.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.GraphBuilder;
import dev.keyway.processor.model.Dependency;
import dev.keyway.processor.model.HttpMethod;
import dev.keyway.processor.model.ParameterSource.Location;
import dev.keyway.processor.model.Presence;
import dev.keyway.processor.model.ScopeUse;
import dev.keyway.processor.testing.Declared.ApiBuilder;
import dev.keyway.processor.testing.Reported;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApiPlannerTest {

  private static ApiPlan plan(ApiBuilder api) {
    Diagnostics diagnostics = new Diagnostics();
    ApiPlan plan =
        new ApiPlanner(new GraphBuilder(api.build(), diagnostics).build()).plan(Set.of());
    assertThat(Reported.in(diagnostics)).isEmpty();
    return plan;
  }

  private static EndpointPlan endpointPlan(ApiBuilder api) {
    return plan(api).endpoints().get(0).endpoints().get(0);
  }

  /** The steps of all phases, each phase after the first introduced by what it waits for. */
  private static List<String> steps(EndpointPlan plan) {
    return plan.phases().stream()
        .flatMap(phase -> Stream.concat(
            phase.entry() == EndpointPlan.Entry.START
                ? Stream.empty()
                : Stream.of("-- " + phase.entry()),
            phase.steps().stream().map(ApiPlannerTest::step)))
        .toList();
  }

  private static String step(ResolutionStep step) {
    if (step instanceof ResolutionStep.ReadCredential credential) {
      return "credential " + credential.local();
    }
    if (step instanceof ResolutionStep.ReadValue value) {
      return "read " + value.local();
    }
    if (step instanceof ResolutionStep.RequireAccepted require) {
      return "produces " + String.join(", ", require.mediaTypes());
    }
    if (step instanceof ResolutionStep.ReadJson json) {
      return "json " + json.local();
    }
    if (step instanceof ResolutionStep.Make make) {
      return make.local().map(local -> local + " = ").orElse("")
          + make.dependency().label()
          + make.arguments();
    }
    return step instanceof ResolutionStep.CheckScopes check
        ? "check " + check.gate() + " of " + check.local()
        : "require valid";
  }

  private static List<String> names(List<ScopeUse> scopes) {
    return scopes.stream().map(ScopeUse::scope).toList();
  }

  private static Dependency.Provided token() {
    return nonBlocking(grants("token", "Token", credential("bearer", "OAuth2")));
  }

  @Test
  void whoMayNotCallIsRefusedBeforeAnythingElseIsRead() {
    EndpointPlan plan = endpointPlan(api(endpoint(
            HttpMethod.POST,
            "/orders/{id}",
            "create",
            level("Routes.create", "write"),
            false,
            text(Location.HEADER, "agent", new Presence.Required()),
            body("order", "Order"),
            intValue(Location.INFERRED, "id"),
            intValue(Location.INFERRED, "limit"),
            depends("session", "Session"),
            depends("token", "Token")))
        .with(token(), provides("session", "Session"))
        .with(scheme("OAuth2", "write")));
    assertThat(steps(plan))
        .containsExactly(
            "credential bearer",
            "token = Providers.token[bearer]",
            "check CREATE_ACCESS of token",
            "produces application/json",
            "read id",
            "read limit",
            "read agent",
            "-- JSON",
            "json order",
            "require valid",
            "-- BLOCKING",
            "session = Providers.session[]");
    assertThat(plan.arguments())
        .containsExactly("agent", "order", "id", "limit", "session", "token");
  }

  @Test
  void endpointThatPromisesNotToBlockStaysOnTheIoThread() {
    EndpointPlan plan = endpointPlan(
        api(endpoint(HttpMethod.GET, "/a", "a", level("Routes.a"), true, depends("token", "Token")))
            .with(token())
            .with(scheme("OAuth2")));
    assertThat(plan.phases())
        .extracting(EndpointPlan.Phase::entry)
        .containsExactly(EndpointPlan.Entry.START);
  }

  @Test
  void checkThatMayBlockLeavesTheIoThreadOnce() {
    EndpointPlan plan = endpointPlan(api(get(
            "/a", "a", level("Routes.a", "read"), depends("user", "User")))
        .with(provides("user", "User", requiredScopes("required"), credential("bearer", "OAuth2")))
        .with(scheme("OAuth2", "read")));
    assertThat(steps(plan))
        .containsExactly(
            "credential bearer", "-- BLOCKING", "user = Providers.user[A_USER_SCOPES, bearer]");
  }

  @Test
  void checkThatMayBlockComesBeforeTheBodyIsRead() {
    EndpointPlan plan = endpointPlan(api(endpoint(
            HttpMethod.POST,
            "/a",
            "a",
            level("Routes.a", "read"),
            false,
            body("order", "Order"),
            depends("user", "User")))
        .with(provides("user", "User", requiredScopes("required"), credential("bearer", "OAuth2")))
        .with(scheme("OAuth2", "read")));
    assertThat(steps(plan))
        .containsExactly(
            "credential bearer",
            "-- BLOCKING",
            "user = Providers.user[A_USER_SCOPES, bearer]",
            "produces application/json",
            "-- JSON",
            "json order",
            "require valid",
            "-- BLOCKING");
  }

  @Test
  void valueThatACheckNeedsIsReadAndValidBeforeIt() {
    EndpointPlan plan = endpointPlan(api(get(
            "/{tenant}",
            "a",
            level("Routes.a"),
            depends("token", "Token"),
            intValue(Location.INFERRED, "x")))
        .with(nonBlocking(grants(
            "token",
            "Token",
            credential("bearer", "OAuth2"),
            intValue(Location.INFERRED, "tenant"))))
        .with(scheme("OAuth2")));
    assertThat(steps(plan))
        .containsExactly(
            "credential bearer",
            "read tenant",
            "require valid",
            "token = Providers.token[bearer, tenant]",
            "read x",
            "require valid",
            "-- BLOCKING");
  }

  @Test
  void sharedDependencyIsMadeOncePerRequest() {
    EndpointPlan plan = endpointPlan(
        api(get("/a", "a", level("Routes.a"), depends("users", "Users"), depends("db", "Session")))
            .with(
                provides("users", "Users", depends("session", "Session")),
                provides("session", "Session")));
    assertThat(steps(plan))
        .containsExactly("-- BLOCKING", "db = Providers.session[]", "users = Providers.users[db]");
    assertThat(plan.arguments()).containsExactly("users", "db");
  }

  @Test
  void dependencyBelowDifferentScopesThatSeesNoneIsSharedAndOneThatSeesThemIsNot() {
    EndpointPlan plan = endpointPlan(api(get(
            "/a",
            "a",
            level("Routes.a"),
            dependsOn("user", "first", "User", "a"),
            dependsOn("user", "second", "User", "b"),
            dependsOn("user", "third", "User", "b")))
        .with(
            provides(
                "user",
                "User",
                requiredScopes("required"),
                credential("bearer", "OAuth2"),
                depends("session", "Session")),
            provides("session", "Session"))
        .with(scheme("OAuth2", "a", "b")));
    assertThat(steps(plan))
        .containsExactly(
            "credential bearer",
            "-- BLOCKING",
            "session = Providers.session[]",
            "first = Providers.user[A_USER_SCOPES, bearer, session]",
            "second = Providers.user[A_USER_SCOPES2, bearer, session]");
    assertThat(plan.arguments()).containsExactly("first", "second", "second");
    assertThat(plan.scopes())
        .extracting(EndpointPlan.ScopesConstant::scopes)
        .extracting(ApiPlannerTest::names)
        .containsExactly(List.of("a"), List.of("b"));
  }

  @Test
  void sameScopesInAnotherOrderAreTheSameSet() {
    EndpointPlan plan = endpointPlan(api(get(
            "/a",
            "a",
            level("Routes.a"),
            dependsOn("user", "first", "User", "a", "b"),
            dependsOn("user", "second", "User", "b", "a")))
        .with(provides("user", "User", requiredScopes("required"), credential("bearer", "OAuth2")))
        .with(scheme("OAuth2", "a", "b")));
    assertThat(plan.arguments()).containsExactly("first", "first");
  }

  @Test
  void uncachedDependencyIsMadeAgainAndWhatIsBelowItIsShared() {
    EndpointPlan plan = endpointPlan(api(get(
            "/a",
            "a",
            level("Routes.a"),
            depends("sub", "Super"),
            dependsUncached("count", "Counter")))
        .with(
            provides("superDep", "Super", depends("counter", "Counter")),
            provides("counter", "Counter", depends("store", "Store")),
            provides("store", "Store")));
    assertThat(steps(plan))
        .containsExactly(
            "-- BLOCKING",
            "store = Providers.store[]",
            "counter = Providers.counter[store]",
            "sub = Providers.superDep[counter]",
            "count = Providers.counter[store]");
  }

  @Test
  void effectIsRunBeforeTheParametersAndItsValueIsDropped() {
    EndpointPlan plan = endpointPlan(
        api(get("/a", "a", effects("Routes.a", "audit"), depends("session", "Session")))
            .with(provides("audit", "Audit"), provides("session", "Session")));
    assertThat(steps(plan))
        .containsExactly("-- BLOCKING", "Providers.audit[]", "session = Providers.session[]");
  }

  @Test
  void grantIsComparedWithTheWholeSetOfTheEndpointOnce() {
    EndpointPlan plan = endpointPlan(api(get(
            "/a",
            "a",
            level("Routes.a", "z"),
            dependsOn("user", "reader", "User", "a"),
            dependsOn("token", "token", "Token", "b")))
        .with(token(), provides("user", "User", depends("mine", "Token", "c")))
        .with(scheme("OAuth2", "a", "b", "c", "z")));
    assertThat(plan.gates()).hasSize(1);
    assertThat(names(plan.gates().get(0).scopes())).containsExactly("z", "a", "c", "b");
    assertThat(steps(plan)).filteredOn(step -> step.startsWith("check")).hasSize(1);
  }

  @Test
  void scopesOfOneSchemeAreNotAskedOfAnother() {
    EndpointPlan plan = endpointPlan(api(get(
            "/a",
            "a",
            level("Routes.a", "user:read", "staff:read"),
            depends("token", "Token"),
            depends("staff", "Staff")))
        .with(
            token(), nonBlocking(grants("staff", "Staff", credential("staffBearer", "StaffAuth"))))
        .with(scheme("OAuth2", "user:read"), scheme("StaffAuth", "staff:read")));
    assertThat(plan.gates())
        .extracting(EndpointPlan.GateConstant::name, gate -> names(gate.scopes()))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("A_OAUTH2_ACCESS", List.of("user:read")),
            org.assertj.core.groups.Tuple.tuple("A_STAFF_AUTH_ACCESS", List.of("staff:read")));
    assertThat(plan.operation().security())
        .extracting(requirement -> names(requirement.scopes()))
        .containsExactly(List.of("user:read"), List.of("staff:read"));
  }

  @Test
  void ownParametersKeepTheirNamesAndThoseFurtherDownGiveWay() {
    EndpointPlan plan = endpointPlan(api(get(
            "/a",
            "a",
            level("Routes.a"),
            depends("service", "Service"),
            intValue(Location.QUERY, "id"),
            intValue(Location.QUERY, "request"),
            intValue(Location.QUERY, "routes")))
        .with(provides("service", "Service", intValue(Location.HEADER, "id"))));
    assertThat(plan.arguments()).containsExactly("service", "id", "request2", "routes2");
    assertThat(steps(plan)).contains("read id2");
  }

  @Test
  void unannotatedParameterOfADependencyComesFromThePathWhereThePathHasIt() {
    ApiBuilder api = api(
            get("/{id}", "a", level("Routes.a"), depends("service", "Service")),
            get("/b", "b", level("Routes.b"), depends("service", "Service")))
        .with(provides("service", "Service", intValue(Location.INFERRED, "id")));
    assertThat(plan(api).openApi().operations())
        .extracting(operation -> operation.parameters().get(0).value().location())
        .containsExactly(Location.PATH, Location.QUERY);
  }

  @Test
  void answersThatCanHappenAreDocumentedAndThoseOfAnyParameter() {
    ApiBuilder api = api(
            get("/plain", "plain", publicLevel("Routes.plain")),
            get("/token", "token", level("Routes.token"), depends("token", "Token")),
            get("/scope", "scope", level("Routes.scope", "a"), depends("token", "Token")),
            get("/own", "own", level("Routes.own", "a"), depends("user", "User")),
            get(
                "/text/{name}",
                "text",
                publicLevel("Routes.text"),
                text(Location.INFERRED, "name", new Presence.Required()),
                text(Location.QUERY, "q", new Presence.AsNull())),
            get(
                "/number/{id}",
                "number",
                publicLevel("Routes.number"),
                intValue(Location.INFERRED, "id")),
            endpoint(
                HttpMethod.POST,
                "/json",
                "json",
                publicLevel("Routes.json"),
                false,
                body("order", "Order")),
            endpoint(
                HttpMethod.POST,
                "/form",
                "form",
                publicLevel("Routes.form"),
                false,
                text(Location.FORM, "a", new Presence.AsNull())))
        .with(
            token(),
            provides("user", "User", requiredScopes("required"), credential("bearer", "OAuth2")))
        .with(scheme("OAuth2", "a"));
    assertThat(plan(api).openApi().operations())
        .extracting(OperationPlan::operationId, OperationPlan::errors)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("plain", List.of()),
            org.assertj.core.groups.Tuple.tuple("token", List.of(401)),
            org.assertj.core.groups.Tuple.tuple("scope", List.of(401, 403)),
            org.assertj.core.groups.Tuple.tuple("own", List.of(401)),
            org.assertj.core.groups.Tuple.tuple("text", List.of(422)),
            org.assertj.core.groups.Tuple.tuple("number", List.of(422)),
            org.assertj.core.groups.Tuple.tuple("json", List.of(413, 415, 422)),
            org.assertj.core.groups.Tuple.tuple("form", List.of(413, 422)));
  }

  @Test
  void optionalCredentialWithoutScopesIsAnOptionalRequirement() {
    EndpointPlan plan =
        endpointPlan(api(get("/a", "a", level("Routes.a"), optionalCredential("bearer", "OAuth2")))
            .with(scheme("OAuth2")));
    assertThat(plan.operation().security())
        .extracting(OperationPlan.SecurityRequirement::optional)
        .containsExactly(true);
  }

  @Test
  void dependencyTreeIsDrawnWithTheScopesThatReachEachNode() {
    EndpointPlan plan = endpointPlan(api(get(
            "/a",
            "a",
            level("Routes.a", "read"),
            dependsOn("active", "user", "User"),
            depends("clock", "Clock")))
        .with(
            provides("active", "User", dependsOn("current", "current", "User", "me")),
            provides("current", "User", requiredScopes("required"), credential("bearer", "OAuth2")))
        .with(component("Clock"))
        .with(scheme("OAuth2", "me", "read")));
    assertThat(plan.dependencyTree())
        .containsExactly(
            "a",
            "├─ user: Providers.active [read]",
            "│  └─ current: Providers.current [read, me], checked",
            "│     └─ bearer: credential of OAuth2",
            "└─ clock: Clock (singleton)");
  }

  @Test
  void routerTreeHasOneNodePerPrefixAndDistinctMethodNames() {
    ApiPlan plan = plan(api(
        get("/users/me/", "me", level("Routes.me")),
        get("/users/{id}", "one", level("Routes.one"), intValue(Location.INFERRED, "id")),
        get("/users-me", "dash", level("Routes.dash")),
        get(
            "/files/{rest:path}",
            "file",
            level("Routes.file"),
            text(Location.INFERRED, "rest", new Presence.Required()))));
    RouterPlan.Node users = plan.router().root().statics().stream()
        .filter(branch -> branch.segment().equals("users"))
        .findFirst()
        .orElseThrow()
        .node();
    assertThat(users.statics()).extracting(RouterPlan.StaticBranch::segment).containsExactly("me");
    RouterPlan.Node me = users.statics().get(0).node();
    assertThat(me.methodName()).isEqualTo("usersMe2");
    assertThat(me.statics().get(0).node().methodName()).isEqualTo("usersMeSlash");
    assertThat(users.variable().orElseThrow().leaves())
        .extracting(RouterPlan.Leaf::field)
        .containsExactly("one");
    assertThat(plan.router().root().statics())
        .extracting(branch -> branch.node().methodName())
        .containsExactly("openapiJson", "usersMe", "docs", "files", "users");
  }
}
