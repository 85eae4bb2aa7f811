package dev.keyway.example;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answered. */
record Answer(HttpResponse<String> response) {
  private static final JsonMapper JSON = new JsonMapper();

  int status() {
    return response.statusCode();
  }

  String text() {
    return response.body();
  }

  JsonNode json() {
    return JSON.readTree(response.body());
  }

  /** The detail of a problem document. */
  String detail() {
    return json().required("detail").asString();
  }

  /** A header field; empty if there is none. */
  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
