package dev.keyway.example;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an answer may tell of a user. */
class User {
  private final String username;
  private final String fullName;

  User(String username, String fullName) {
    this.username = username;
    this.fullName = fullName;
  }

  /** The name to log in with. */
  @JsonProperty
  String username() {
    return username;
  }

  /** What people call the user. */
  @JsonProperty
  String fullName() {
    return fullName;
  }
}
