package dev.keyway.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Holds what the OpenAPI document says about access against what the server really does. */
class AccessTest {
  private static final Pattern SCOPE = Pattern.compile("\\bscope=\"([^\"]*)\"");

  @AutoClose
  private final ExampleServer server = new ExampleServer();

  /**
   * An operation of the document.
   *
   * @param scopes those it requires; empty if it is public
   */
  private record Operation(String method, String path, Optional<List<String>> scopes) {

    /** The path with something in place of its variables. */
    String anyPath() {
      return path.replaceAll("\\{\\w+}", "1");
    }

    String scopeString() {
      return String.join(" ", scopes.orElseThrow());
    }

    @Override
    public String toString() {
      return method + " " + path + " " + scopes.map(Object::toString).orElse("public");
    }
  }

  @Test
  void documentSaysWhoMayCallWhat() {
    assertThat(operations())
        .extracting(Operation::toString)
        .containsExactlyInAnyOrder(
            "POST /token public",
            "GET /users/me [profile]",
            "GET /users [users:read]",
            "GET /items [items:read]",
            "POST /items [items:read, items:write]",
            "GET /items/{id} [items:read]",
            "PUT /items/{id} [items:read, items:write]",
            "DELETE /items/{id} [items:read, items:write]");
  }

  @Test
  void publicOperationsAskForNoToken() {
    for (Operation operation : operations()) {
      if (operation.scopes().isEmpty()) {
        assertThat(call(operation, null).status()).as("%s", operation).isEqualTo(422);
      }
    }
  }

  @Test
  void withoutTokenIsRefusedWithTheScopesOfTheDocument() {
    for (Operation operation : secured()) {
      Answer answer = call(operation, null);

      assertThat(answer.status()).as("%s", operation).isEqualTo(401);
      assertThat(answer.detail()).isEqualTo("Not authenticated");
      String challenge = answer.header("WWW-Authenticate");
      assertThat(challenge).startsWith("Bearer ").doesNotContain("error");
      assertThat(scope(challenge)).isEqualTo(operation.scopeString());
    }
  }

  @Test
  void badTokenIsRefused() {
    for (Operation operation : secured()) {
      String[] scopes = operation.scopes().orElseThrow().toArray(String[]::new);
      for (String token : List.of("garbage", ExampleServer.forgedToken("grace", scopes))) {
        Answer answer = call(operation, token);

        assertThat(answer.status()).as("%s", operation).isEqualTo(401);
        assertThat(answer.detail()).isEqualTo("Could not validate credentials");
        assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
      }
    }
  }

  @Test
  void tokenThatLacksOneScopeIsRefusedWithThoseOfTheDocument() {
    List<String> declared = declaredScopes();
    for (Operation operation : secured()) {
      for (String missing : operation.scopes().orElseThrow()) {
        List<String> others = new ArrayList<>(declared);
        others.remove(missing);

        Answer answer =
            call(operation, ExampleServer.token("grace", others.toArray(String[]::new)));

        assertThat(answer.status()).as("%s without %s", operation, missing).isEqualTo(403);
        assertThat(answer.detail()).isEqualTo("Not enough permissions");
        String challenge = answer.header("WWW-Authenticate");
        assertThat(challenge).contains("error=\"insufficient_scope\"");
        assertThat(scope(challenge)).isEqualTo(operation.scopeString());
      }
    }
  }

  @Test
  void tokenWithExactlyTheScopesOfTheDocumentIsLetIn() {
    Map<String, Integer> statuses = Map.of("POST", 422, "PUT", 422, "DELETE", 404);
    for (Operation operation : secured()) {
      String[] scopes = operation.scopes().orElseThrow().toArray(String[]::new);

      Answer answer = call(operation, ExampleServer.token("grace", scopes));

      int expected =
          operation.path().equals("/items/{id}") && operation.method().equals("GET")
              ? 404
              : statuses.getOrDefault(operation.method(), 200);
      assertThat(answer.status()).as("%s", operation).isEqualTo(expected);
    }
  }

  private Answer call(Operation operation, String token) {
    return server.call(operation.method(), operation.anyPath(), token);
  }

  private List<Operation> secured() {
    List<Operation> secured = operations().stream()
        .filter(operation -> operation.scopes().isPresent())
        .toList();
    assertThat(secured).isNotEmpty();
    return secured;
  }

  private List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document().required("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        operations.add(new Operation(
            method.getKey().toUpperCase(Locale.ROOT), path.getKey(), scopes(method.getValue())));
      }
    }
    return operations;
  }

  private static Optional<List<String>> scopes(JsonNode operation) {
    return Optional.ofNullable(operation.get("security"))
        .map(security -> security
            .required(0)
            .required("OAuth2")
            .valueStream()
            .map(JsonNode::asString)
            .toList());
  }

  private List<String> declaredScopes() {
    return List.copyOf(document()
        .requiredAt("/components/securitySchemes/OAuth2/flows/password/scopes")
        .propertyNames());
  }

  private JsonNode document() {
    return server.get("/openapi.json", null).json();
  }

  private static String scope(String challenge) {
    Matcher scope = SCOPE.matcher(challenge);
    return scope.find() ? scope.group(1) : "none";
  }
}
