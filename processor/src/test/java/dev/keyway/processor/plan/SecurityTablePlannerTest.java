package dev.keyway.processor.plan;

import static dev.keyway.processor.testing.Declared.api;
import static dev.keyway.processor.testing.Declared.credential;
import static dev.keyway.processor.testing.Declared.depends;
import static dev.keyway.processor.testing.Declared.dependsOn;
import static dev.keyway.processor.testing.Declared.effects;
import static dev.keyway.processor.testing.Declared.get;
import static dev.keyway.processor.testing.Declared.grants;
import static dev.keyway.processor.testing.Declared.level;
import static dev.keyway.processor.testing.Declared.optionalCredential;
import static dev.keyway.processor.testing.Declared.provides;
import static dev.keyway.processor.testing.Declared.publicLevel;
import static dev.keyway.processor.testing.Declared.requiredScopes;
import static dev.keyway.processor.testing.Declared.scheme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.GraphBuilder;
import dev.keyway.processor.testing.Declared.ApiBuilder;
import dev.keyway.processor.testing.Reported;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecurityTablePlannerTest {

  private static ApiPlan plan(ApiBuilder api) {
    Diagnostics diagnostics = new Diagnostics();
    ApiPlan plan =
        new ApiPlanner(new GraphBuilder(api.build(), diagnostics).build()).plan(Set.of());
    assertThat(Reported.in(diagnostics)).isEmpty();
    return plan;
  }

  /** The row of {@code /a}. */
  private static SecurityTable.Row row(ApiBuilder api) {
    return plan(api).securityTable().rows().stream()
        .filter(row -> row.path().equals("/a"))
        .findFirst()
        .orElseThrow();
  }

  private static SecurityTable.Access access(ApiBuilder api) {
    List<SecurityTable.Access> all = row(api).schemes();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  /** {@code scope: origin: step > step}. */
  private static List<String> provenance(SecurityTable.Access access) {
    return access.provenance().stream()
        .map(each -> each.scope() + ": " + each.origin() + ": " + String.join(" > ", each.chain()))
        .toList();
  }

  private static ApiBuilder tutorial(String... scopesOfParameter) {
    return api(get(
            "/a",
            "items",
            level("Routes.items"),
            dependsOn("activeUser", "user", "User", scopesOfParameter)))
        .with(
            provides("user", "User", requiredScopes("required"), credential("bearer", "OAuth2")),
            provides("activeUser", "User", dependsOn("user", "found", "User", "me")))
        .with(scheme("OAuth2", "me", "items"));
  }

  @Test
  void everythingThatIsRoutedIsInTheTable() {
    ApiPlan plan =
        plan(api(get("/z", "z", publicLevel("Routes.z")), get("/a", "a", publicLevel("Routes.a"))));
    assertThat(plan.securityTable().rows())
        .extracting(row -> row.method() + " " + row.path() + " " + row.servedBy())
        .containsExactly(
            "GET /a Routes.a",
            "GET /docs Keyway",
            "GET /docs/{asset} Keyway",
            "GET /openapi.json Keyway",
            "GET /z Routes.z");
    assertThat(leaves(plan.router().root()))
        .isEqualTo(plan.securityTable().rows().size());
  }

  private static long leaves(RouterPlan.Node node) {
    return node.leaves().size()
        + node.rest().size()
        + Stream.concat(
                node.statics().stream().map(RouterPlan.StaticBranch::node),
                node.variable().stream())
            .mapToLong(SecurityTablePlannerTest::leaves)
            .sum();
  }

  @Test
  void whatKeywayServesSaysWhyToo() {
    assertThat(plan(api()).securityTable().rows())
        .allMatch(SecurityTable.Row::isPublic)
        .extracting(row -> row.publicReason().orElseThrow().text())
        .containsExactly(
            "Keyway: the documentation page",
            "Keyway: what the documentation page loads",
            "Keyway: the OpenAPI document");
  }

  @Test
  void dependencyThatTakesScopesChecksThem() {
    SecurityTable.Access access = access(tutorial("items"));
    assertThat(access.sufficient()).containsExactly(List.of("items", "me"));
    assertThat(access.optional()).isFalse();
    assertThat(access.checkedBy()).containsExactly("Providers.user");
  }

  @Test
  void everyScopeHasTheChainFromTheEndpointToWhoeverChecksIt() {
    assertThat(provenance(access(tutorial("items"))))
        .containsExactly(
            "items: @Security on user: Routes.items > user: Providers.activeUser > found:"
                + " Providers.user",
            "me: @Security on found: Routes.items > user: Providers.activeUser > found:"
                + " Providers.user");
  }

  @Test
  void scopeThatIsWrittenTwiceHasBothPlaces() {
    assertThat(provenance(access(tutorial("me").apiLevel(level("ShopApi", "me")))))
        .containsExactly(
            "me: @Security on ShopApi: ShopApi > Routes.items > user: Providers.activeUser > found:"
                + " Providers.user",
            "me: @Security on user: Routes.items > user: Providers.activeUser > found:"
                + " Providers.user",
            "me: @Security on found: Routes.items > user: Providers.activeUser > found:"
                + " Providers.user");
  }

  @Test
  void generatedCodeChecksAfterADependencyThatGrants() {
    SecurityTable.Access access = access(api(get("/a", "a", level("Routes.a", "read")))
        .with(grants("token", "Token", credential("bearer", "OAuth2")))
        .with(scheme("OAuth2", "read")));
    assertThat(access.checkedBy()).containsExactly("generated code after Providers.token");
    assertThat(provenance(access))
        .containsExactly("read: @Security on Routes.a: Routes.a > Providers.token");
  }

  @Test
  void severalMayCheck() {
    ApiBuilder api = api(get(
            "/a",
            "a",
            level("Routes.a", "read"),
            depends("token", "Token"),
            depends("user", "User", "write")))
        .with(
            grants("token", "Token", credential("bearer", "OAuth2")),
            provides("user", "User", requiredScopes("required"), credential("bearer", "OAuth2")))
        .with(scheme("OAuth2", "read", "write"));
    assertThat(access(api).checkedBy())
        .containsExactly("generated code after Providers.token", "Providers.user");
  }

  @Test
  void credentialWithoutScopesIsCheckedByWhoeverTakesIt() {
    SecurityTable.Access below =
        access(api(get("/a", "a", level("Routes.a"), depends("user", "User")))
            .with(provides("user", "User", credential("key", "Key")))
            .with(scheme("Key")));
    assertThat(below.checkedBy()).containsExactly("Providers.user");
    assertThat(below.sufficient()).containsExactly(List.of());
    assertThat(below.hasScopes()).isFalse();
    assertThat(below.provenance()).isEmpty();

    SecurityTable.Access own = access(
        api(get("/a", "a", level("Routes.a"), credential("key", "Key"))).with(scheme("Key")));
    assertThat(own.checkedBy()).containsExactly("Routes.a");
  }

  @Test
  void schemesAreSorted() {
    SecurityTable.Row row = row(
        api(get("/a", "a", level("Routes.a"), credential("z", "Zeta"), credential("a", "Alpha")))
            .with(scheme("Zeta"), scheme("Alpha")));
    assertThat(row.schemes())
        .extracting(each -> each.scheme().name())
        .containsExactly("Alpha", "Zeta");
  }

  @Test
  void publicEndpointSaysWhyAndWhere() {
    SecurityTable.Row row =
        row(api(get("/a", "a", publicLevel("Routes.a"), optionalCredential("bearer", "OAuth2")))
            .routesLevel(level("Routes", "read"))
            .with(scheme("OAuth2", "read")));
    assertThat(row.isPublic()).isTrue();
    assertThat(row.publicReason())
        .contains(new SecurityTable.Reason("because", "@Public on Routes.a"));
    assertThat(row.schemes()).singleElement().satisfies(each -> {
      assertThat(each.optional()).isTrue();
      assertThat(each.provenance()).isEmpty();
    });
  }

  @Test
  void effectBringsItsOwnScopes() {
    SecurityTable.Access access = access(api(get(
            "/a", "a", effects("Routes.a", "user:write"), depends("user", "User")))
        .with(provides("user", "User", requiredScopes("required"), credential("bearer", "OAuth2")))
        .with(scheme("OAuth2", "write")));
    assertThat(provenance(access))
        .containsExactly("write: @Security on Routes.a: Routes.a > Providers.user");
  }
}
