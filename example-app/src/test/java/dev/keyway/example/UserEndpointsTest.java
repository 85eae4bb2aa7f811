package dev.keyway.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class UserEndpointsTest {
  @AutoClose
  private final ExampleServer server = new ExampleServer();

  @Test
  void tellsWhoTheCallerIsWithoutTheHash() {
    Answer answer = server.get("/users/me", ExampleServer.token("alice", "profile"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("{\"username\":\"alice\",\"fullName\":\"Alice Liddell\"}");
  }

  @Test
  void listsUsersWithoutTheirHashes() {
    Answer answer = server.get("/users?offset=1", ExampleServer.token("grace", "users:read"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text())
        .isEqualTo("[{\"username\":\"bob\",\"fullName\":\"Bob Baumeister\"},"
            + "{\"username\":\"grace\",\"fullName\":\"Grace Hopper\"}]");
  }

  @Test
  void tokenOutlivesItsUserInVain() {
    String token = ExampleServer.token("gone", "profile", "users:read", "items:read");

    for (String path : new String[] {"/users/me", "/users", "/items"}) {
      Answer answer = server.get(path, token);

      assertThat(answer.status()).as(path).isEqualTo(401);
      assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }
  }
}
