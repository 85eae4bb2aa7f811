package dev.keyway.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ItemEndpointsTest {
  private static final String ALICE = ExampleServer.token("alice", "items:read", "items:write");
  private static final String BOB = ExampleServer.token("bob", "items:read", "items:write");

  @AutoClose
  private final ExampleServer server = new ExampleServer();

  @Test
  void addsReadsReplacesAndDeletes() {
    Answer added = server.call(
        "POST", "/items", ALICE, "{\"title\":\"Hat\",\"description\":\"10/6\",\"quantity\":1}");
    assertThat(added.status()).isEqualTo(201);
    JsonNode item = added.json();
    assertThat(item.propertyNames())
        .containsExactly("id", "title", "description", "quantity", "createdAt");
    assertThat(item.required("title").asString()).isEqualTo("Hat");
    assertThat(item.required("description").asString()).isEqualTo("10/6");
    assertThat(item.required("quantity").asInt()).isEqualTo(1);
    Instant createdAt = Instant.parse(item.required("createdAt").asString());
    assertThat(Duration.between(createdAt, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));

    String path = "/items/" + item.required("id").asLong();
    assertThat(server.get(path, ALICE).json()).isEqualTo(item);

    Answer replaced = server.call("PUT", path, ALICE, "{\"title\":\"Cap\",\"quantity\":2}");
    assertThat(replaced.status()).isEqualTo(200);
    assertThat(replaced.json().required("title").asString()).isEqualTo("Cap");
    assertThat(replaced.json().required("description").isNull()).isTrue();
    assertThat(server.get(path, ALICE).json()).isEqualTo(replaced.json());

    Answer deleted = server.call("DELETE", path, ALICE);
    assertThat(deleted.status()).isEqualTo(204);
    assertThat(deleted.text()).isEmpty();
    assertThat(server.get(path, ALICE).status()).isEqualTo(404);
  }

  @Test
  void listsTheCallersItemsPageByPage() {
    assertThat(titles("/items")).containsExactly("Looking glass", "Teacup");
    assertThat(titles("/items?limit=1")).containsExactly("Looking glass");
    assertThat(titles("/items?limit=1&offset=1")).containsExactly("Teacup");
    assertThat(titles("/items?offset=2")).isEmpty();
  }

  @Test
  void itemsOfOthersAreNotThere() {
    JsonNode first = server.get("/items", ALICE).json().required(0);
    String path = "/items/" + first.required("id").asLong();

    Answer read = server.get(path, BOB);
    Answer replaced = server.call("PUT", path, BOB, "{\"title\":\"Mine\",\"quantity\":1}");
    Answer deleted = server.call("DELETE", path, BOB);

    assertThat(read.status()).isEqualTo(404);
    assertThat(read.detail()).isEqualTo("You have no such item");
    assertThat(read.text()).isEqualTo(server.get("/items/999999", BOB).text());
    assertThat(replaced.status()).isEqualTo(404);
    assertThat(deleted.status()).isEqualTo(404);
    assertThat(server.get(path, ALICE).json()).isEqualTo(first);
  }

  @Test
  void reportsAllErrorsOfARequestTogether() {
    Answer query = server.get("/items?offset=-1&limit=many", ALICE);
    Answer pathAndBody = server.call(
        "PUT",
        "/items/first",
        ALICE,
        "{\"title\":7,\"description\":\"of all\",\"quantity\":\"two\"}");
    Answer body = server.call("POST", "/items", ALICE, "{}");

    assertThat(query.status()).isEqualTo(422);
    assertThat(errors(query)).containsExactly("query offset minimum", "query limit type");
    assertThat(pathAndBody.status()).isEqualTo(422);
    assertThat(errors(pathAndBody))
        .containsExactly("path id type", "body /title type", "body /quantity type");
    assertThat(body.status()).isEqualTo(422);
    assertThat(errors(body))
        .containsExactlyInAnyOrder("body /title required", "body /quantity required");
  }

  @Test
  void whoMayNotCallLearnsNothingAboutTheRequest() {
    String reader = ExampleServer.token("alice", "items:read");

    assertThat(server.call("PUT", "/items/first", reader, "{").status()).isEqualTo(403);
    assertThat(server.call("PUT", "/items/first", null, "{").status()).isEqualTo(401);
  }

  private List<String> titles(String path) {
    return server.get(path, ALICE).json().findValuesAsString("title");
  }

  private static List<String> errors(Answer answer) {
    return answer
        .json()
        .required("errors")
        .valueStream()
        .map(error -> "%s %s %s"
            .formatted(
                error.required("in").asString(),
                error.path("name").asString(error.path("pointer").asString("")),
                error.required("type").asString()))
        .toList();
  }
}
