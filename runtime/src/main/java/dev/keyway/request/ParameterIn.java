package dev.keyway.request;

import java.util.Locale;

/** Where in a request a value stands, in the words of OpenAPI. */
public enum ParameterIn {
  PATH,
  QUERY,
  HEADER,
  COOKIE,
  BODY;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  /** The name as error answers and OpenAPI write it: {@code path}, {@code query} and so on. */
  public String wireName() {
    return wireName;
  }

  @Override
  public String toString() {
    return wireName;
  }
}
