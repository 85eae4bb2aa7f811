package dev.keyway.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LoginTest {
  @AutoClose
  private final ExampleServer server = new ExampleServer();

  @Test
  void grantsTheScopesAskedFor() {
    Answer answer = server.login("alice", "wonderland", "items:write items:read");

    assertThat(answer.status()).isEqualTo(200);
    JsonNode token = answer.json();
    assertThat(token.required("token_type").asString()).isEqualTo("bearer");
    assertThat(token.required("expires_in").asInt()).isEqualTo(1800);
    assertThat(token.required("scope").asString()).isEqualTo("items:write items:read");
    String accessToken = token.required("access_token").asString();
    assertThat(server.get("/items", accessToken).status()).isEqualTo(200);
  }

  @Test
  void noCacheKeepsTokens() {
    Answer granted = server.login("alice", "wonderland", "items:read");
    Answer refused = server.login("alice", "looking-glass", "items:read");

    assertThat(granted.header("Cache-Control")).isEqualTo("no-store");
    assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void grantsNoMoreThanTheUserMayHave() {
    Answer answer = server.login("bob", "builder", "items:read items:write users:read");

    assertThat(answer.json().required("scope").asString()).isEqualTo("items:read");
    String accessToken = answer.json().required("access_token").asString();
    assertThat(server.get("/items", accessToken).status()).isEqualTo(200);
    assertThat(server.get("/users", accessToken).status()).isEqualTo(403);
  }

  @Test
  void refusesWhenNothingCanBeGranted() {
    for (String scope : new String[] {"", "users:read", "unheard-of"}) {
      Answer answer = server.login("bob", "builder", scope);

      assertThat(answer.status()).as(scope).isEqualTo(400);
      assertThat(answer.detail())
          .isEqualTo("Ask for at least one scope that you may have: items:read profile");
    }
  }

  @Test
  void refusesTextThatIsNoScope() {
    Answer answer = server.login("bob", "builder", "items:read \"");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.detail()).isEqualTo("The scope is malformed");
  }

  @Test
  void saysTheSameForWrongPasswordAndUnknownName() {
    Answer wrongPassword = server.login("alice", "looking-glass", "profile");
    Answer unknownName = server.login("nobody", "wonderland", "profile");

    assertThat(wrongPassword.status()).isEqualTo(400);
    assertThat(wrongPassword.detail()).isEqualTo("Incorrect username or password");
    assertThat(unknownName.status()).isEqualTo(400);
    assertThat(unknownName.text()).isEqualTo(wrongPassword.text());
  }

  @Test
  void reportsAllMissingFieldsTogether() {
    Answer answer = server.login("", "", "profile");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().required("errors").findValuesAsString("name"))
        .containsExactly("username", "password");
  }

  @Test
  void letsNobodyGuessMoreThanFiveTimesAMinute() {
    for (int guess = 1; guess <= 5; guess++) {
      assertThat(server.login("alice", "guess" + guess, "profile").status()).isEqualTo(400);
    }

    Answer answer = server.login("alice", "wonderland", "profile");

    assertThat(answer.status()).isEqualTo(429);
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
    assertThat(server.login("bob", "builder", "profile").status()).isEqualTo(200);
    server.letPass(Duration.ofMinutes(1));
    assertThat(server.login("alice", "wonderland", "profile").status()).isEqualTo(200);
  }

  @Test
  void limitsGuessesForUnknownNamesToo() {
    for (int guess = 1; guess <= 5; guess++) {
      server.login("nobody", "guess" + guess, "profile");
    }

    assertThat(server.login("nobody", "guess", "profile").status()).isEqualTo(429);
  }

  @Test
  void doesNotLimitLoginsThatSucceed() {
    for (int login = 1; login <= 7; login++) {
      assertThat(server.login("alice", "wonderland", "profile").status()).isEqualTo(200);
    }
  }

  @Test
  void tokenExpires() {
    String token = server
        .login("alice", "wonderland", "profile")
        .json()
        .required("access_token")
        .asString();
    assertThat(server.get("/users/me", token).status()).isEqualTo(200);

    server.letPass(Duration.ofMinutes(32));

    assertThat(server.get("/users/me", token).status()).isEqualTo(401);
  }
}
