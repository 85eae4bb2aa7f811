package dev.keyway.processor.graph;

import static dev.keyway.processor.testing.Declared.api;
import static dev.keyway.processor.testing.Declared.component;
import static dev.keyway.processor.testing.Declared.credential;
import static dev.keyway.processor.testing.Declared.depends;
import static dev.keyway.processor.testing.Declared.dependsOn;
import static dev.keyway.processor.testing.Declared.effects;
import static dev.keyway.processor.testing.Declared.get;
import static dev.keyway.processor.testing.Declared.grants;
import static dev.keyway.processor.testing.Declared.level;
import static dev.keyway.processor.testing.Declared.provides;
import static dev.keyway.processor.testing.Declared.publicLevel;
import static dev.keyway.processor.testing.Declared.requiredScopes;
import static dev.keyway.processor.testing.Declared.scheme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.EndpointTree.Edge;
import dev.keyway.processor.graph.EndpointTree.Node;
import dev.keyway.processor.model.Component;
import dev.keyway.processor.model.Dependency;
import dev.keyway.processor.model.ScopeUse;
import dev.keyway.processor.testing.Declared.ApiBuilder;
import dev.keyway.processor.testing.Reported;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GraphBuilderTest {
  private final Diagnostics diagnostics = new Diagnostics();

  private DependencyGraph graph(ApiBuilder api) {
    return new GraphBuilder(api.build(), diagnostics).build();
  }

  private EndpointTree tree(ApiBuilder api) {
    DependencyGraph graph = graph(api);
    assertThat(Reported.in(diagnostics)).isEmpty();
    return graph.endpoints().get(0);
  }

  private static List<String> names(List<ScopeUse> scopes) {
    return scopes.stream().map(ScopeUse::scope).toList();
  }

  private static Node node(EndpointTree tree, String label) {
    return tree.nodes().stream()
        .filter(node -> node.dependency().label().equals("Providers." + label))
        .findFirst()
        .orElseThrow();
  }

  private static Dependency.Provided currentUser() {
    return provides(
        "currentUser", "User", requiredScopes("required"), credential("bearer", "OAuth2"));
  }

  @Test
  void dependencyIsFoundByItsType() {
    EndpointTree tree = tree(api(get("/a", "a", level("Routes.a"), depends("user", "User")))
        .with(provides("user", "User")));
    assertThat(tree.arguments())
        .extracting(edge -> ((Node) edge.target()).dependency().label())
        .containsExactly("Providers.user");
  }

  @Test
  void nameDecidesWhereTypesClash() {
    EndpointTree tree =
        tree(api(get("/a", "a", level("Routes.a"), dependsOn("active", "user", "User")))
            .with(provides("current", "User"), provides("active", "User")));
    assertThat(((Node) tree.arguments().get(0).target()).dependency().label())
        .isEqualTo("Providers.active");
  }

  @Test
  void nameMayCarryItsClass() {
    EndpointTree tree =
        tree(api(get("/a", "a", level("Routes.a"), dependsOn("Providers.active", "user", "User")))
            .with(provides("active", "User")));
    assertThat(((Node) tree.arguments().get(0).target()).dependency().label())
        .isEqualTo("Providers.active");
  }

  @Test
  void severalProvidersOfATypeAreAmbiguous() {
    graph(api(get("/a", "a", level("Routes.a"), depends("user", "User")))
        .with(provides("current", "User"), provides("active", "User")));
    assertThat(Reported.in(diagnostics))
        .containsExactly(
            "AmbiguousDependency at user: Several dependencies supply User: Providers.current,"
                + " Providers.active.");
  }

  @Test
  void missingDependencyIsReportedOnceWithThePathFromTheEndpoint() {
    graph(api(
            get("/a", "a", level("Routes.a"), depends("user", "User")),
            get("/b", "b", level("Routes.b"), depends("user", "User")))
        .with(provides("user", "User", depends("session", "Session"))));
    assertThat(Reported.in(diagnostics))
        .containsExactly(
            "UnresolvedDependency at session: Nothing provides Session, which parameter session"
                + " depends on.");
    assertThat(diagnostics.all().get(0).details())
        .contains("required by: GET /a → parameter user → parameter session");
  }

  @Test
  void unknownNameSuggestsAProviderOfTheRightType() {
    graph(api(get("/a", "a", level("Routes.a"), dependsOn("curentUser", "user", "User")))
        .with(provides("currentUser", "User"), provides("currentUsers", "Users")));
    Diagnostic diagnostic = diagnostics.all().get(0);
    assertThat(diagnostic.id().id()).isEqualTo("UnknownProvider");
    assertThat(diagnostic.fix().orElseThrow()).endsWith("Did you mean \"currentUser\"?");
  }

  @Test
  void providerOfAnotherTypeIsNamed() {
    graph(api(get("/a", "a", level("Routes.a"), dependsOn("session", "user", "User")))
        .with(provides("session", "Session")));
    assertThat(Reported.in(diagnostics))
        .containsExactly("ProviderTypeMismatch at user: \"session\" is Session and not User.");
  }

  @Test
  void cycleOfDependenciesIsReportedAsAPath() {
    graph(api(get("/a", "a", level("Routes.a"), depends("a", "A")))
        .with(provides("a", "A", depends("b", "B")), provides("b", "B", depends("again", "A"))));
    assertThat(Reported.in(diagnostics))
        .containsExactly(
            "DependencyCycle at again: Providers.a depends on itself: Providers.a → Providers.b →"
                + " Providers.a.");
  }

  @Test
  void componentsComeAfterThoseTheyNeed() {
    DependencyGraph graph = graph(api(get("/a", "a", level("Routes.a")))
        .routesNeed("Users")
        .with(component("Users", "Database"), component("Database"), component("Unused")));
    assertThat(graph.components())
        .extracting(Component::label)
        .containsExactly("Database", "Users", "Routes");
  }

  @Test
  void cycleOfComponentsIsReported() {
    graph(api(get("/a", "a", level("Routes.a")))
        .routesNeed("A")
        .with(component("A", "B"), component("B", "A")));
    assertThat(Reported.in(diagnostics))
        .containsExactly("DependencyCycle at A: A needs itself: A → B → A.");
  }

  @Test
  void componentCanNotHoldAValueOfARequest() {
    graph(api(get("/a", "a", level("Routes.a")))
        .routesNeed("User")
        .with(provides("currentUser", "User")));
    assertThat(Reported.in(diagnostics))
        .containsExactly(
            "ComponentNeedsRequest at Routes(User): Routes(User) is made once, but User from"
                + " Providers.currentUser is made for each request.");
  }

  @Test
  void endpointWithAnUnresolvedDependencyIsLeftOutAndTheOthersStay() {
    DependencyGraph graph = graph(api(
        get("/a", "a", level("Routes.a"), depends("user", "User")),
        get("/b", "b", level("Routes.b"))));
    assertThat(graph.endpoints()).extracting(EndpointTree::title).containsExactly("GET /b");
  }

  @Test
  void scopesAccumulateFromTheApiDownToTheEdgeOutermostFirst() {
    EndpointTree tree = tree(
        api(get("/a", "a", level("Routes.a", "method"), depends("user", "Active", "parameter")))
            .apiLevel(level("ShopApi", "api"))
            .routesLevel(level("Routes", "routes"))
            .with(provides("active", "Active", dependsOn("currentUser", "user", "User", "inner")))
            .with(currentUser())
            .with(scheme("OAuth2", "api", "routes", "method", "parameter", "inner")));
    assertThat(names(node(tree, "currentUser").scopes()))
        .containsExactly("api", "routes", "method", "parameter", "inner");
  }

  @Test
  void scopeThatIsWrittenTwiceIsHeldOnceAtItsOutermostPlace() {
    EndpointTree tree =
        tree(api(get("/a", "a", level("Routes.a", "b"), depends("user", "User", "a", "b")))
            .routesLevel(level("Routes", "b", "c"))
            .with(currentUser())
            .with(scheme("OAuth2", "a", "b", "c")));
    assertThat(node(tree, "currentUser").scopes())
        .extracting(ScopeUse::scope, ScopeUse::origin)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("b", "@Security on Routes"),
            org.assertj.core.groups.Tuple.tuple("c", "@Security on Routes"),
            org.assertj.core.groups.Tuple.tuple("a", "@Security on user"));
  }

  @Test
  void scopesOfAParameterDoNotReachItsSiblings() {
    EndpointTree tree = tree(api(get(
            "/a",
            "a",
            level("Routes.a"),
            dependsOn("currentUser", "admin", "User", "admin"),
            dependsOn("currentUser", "user", "User")))
        .with(currentUser())
        .with(scheme("OAuth2", "admin")));
    assertThat(tree.arguments().stream().map(Edge::target).map(Node.class::cast).map(Node::scopes))
        .extracting(GraphBuilderTest::names)
        .containsExactly(List.of("admin"), List.of());
  }

  @Test
  void levelsRunTheirEffectsFromTheApiInwardsWithTheScopesUpToThere() {
    EndpointTree tree = tree(api(get("/a", "a", level("Routes.a", "late"), depends("user", "User")))
        .apiLevel(effects("ShopApi", "audit", "currentUser:early"))
        .routesLevel(effects("Routes", "limit"))
        .with(currentUser(), provides("audit", "Audit"), provides("limit", "Limit"))
        .with(scheme("OAuth2", "early", "late")));
    assertThat(tree.effects())
        .extracting(edge -> ((Node) edge.target()).dependency().label())
        .containsExactly("Providers.audit", "Providers.currentUser", "Providers.limit");
    assertThat(names(((Node) tree.effects().get(1).target()).scopes())).containsExactly("early");
    assertThat(names(((Node) tree.arguments().get(0).target()).scopes())).containsExactly("late");
  }

  @Test
  void oneCheckingDependencyIsRunWhereTheEndpointHasNone() {
    EndpointTree tree = tree(api(get("/a", "a", level("Routes.a", "admin")))
        .with(grants("token", "Token", credential("bearer", "OAuth2")))
        .with(scheme("OAuth2", "admin")));
    assertThat(tree.effects())
        .extracting(edge -> ((Node) edge.target()).dependency().label())
        .containsExactly("Providers.token");
  }

  @Test
  void checkOfAnOuterLevelIsRunAgainForTheScopesFurtherIn() {
    EndpointTree tree = tree(api(get("/a", "a", level("Routes.a", "admin")))
        .routesLevel(effects("Routes", "user"))
        .with(
            provides("user", "User", depends("token", "Token")),
            grants("token", "Token", credential("bearer", "OAuth2")),
            grants("staff", "Staff", credential("bearer", "OAuth2")))
        .with(scheme("OAuth2", "admin")));
    assertThat(tree.effects())
        .extracting(edge -> ((Node) edge.target()).dependency().label())
        .containsExactly("Providers.token", "Providers.user");
    assertThat(names(((Node) tree.effects().get(0).target()).scopes())).containsExactly("admin");
  }

  @Test
  void twoCheckingDependenciesNeedToBeTold() {
    graph(api(get("/a", "a", level("Routes.a", "admin")))
        .with(
            grants("token", "Token", credential("bearer", "OAuth2")),
            provides("user", "User", requiredScopes("required"), credential("bearer", "OAuth2")))
        .with(scheme("OAuth2", "admin")));
    assertThat(Reported.in(diagnostics))
        .containsExactly(
            "UnenforcedScope at Routes.a:admin: Nothing would check the scope \"admin\" for GET"
                + " /a.");
  }

  @Test
  void publicEndpointIsExemptFromTheScopesFurtherOut() {
    EndpointTree tree = tree(api(get("/a", "a", publicLevel("Routes.a")))
        .apiLevel(level("ShopApi", "admin"))
        .routesLevel(effects("Routes", "audit", "token:admin"))
        .with(grants("token", "Token", credential("bearer", "OAuth2")), provides("audit", "Audit"))
        .with(scheme("OAuth2", "admin")));
    assertThat(tree.scopes()).isEmpty();
    assertThat(tree.effects())
        .extracting(edge -> ((Node) edge.target()).dependency().label())
        .containsExactly("Providers.audit");
  }

  @Test
  void diamondsShareTheirNodesSoThatTreesStaySmall() {
    int depth = 40;
    Dependency.Provided[] chain = Stream.iterate(0, i -> i + 1)
        .limit(depth)
        .map(i -> i == depth - 1
            ? provides("d" + i, "D" + i)
            : provides(
                "d" + i,
                "D" + i,
                depends("left" + i, "D" + (i + 1)),
                depends("right" + i, "D" + (i + 1))))
        .toArray(Dependency.Provided[]::new);
    EndpointTree tree =
        tree(api(get("/a", "a", level("Routes.a"), depends("d", "D0"))).with(chain));
    assertThat(tree.nodes()).hasSize(depth);
  }
}
