package dev.keyway.processor.model;

import java.util.List;
import java.util.Optional;

/** Where the value of a parameter comes from. */
public sealed interface ParameterSource {

  /**
   * A value of the request in text form.
   *
   * @param name in the request
   * @param constraints on the value as a whole
   * @param elementConstraints on each element of a list or set
   * @param format OpenAPI's format where the user gave one
   * @param mention in the OpenAPI document
   */
  record RequestValue(
      Location location,
      String name,
      ValueType type,
      Presence presence,
      List<Constraint> constraints,
      List<Constraint> elementConstraints,
      Optional<String> format,
      Mention mention)
      implements ParameterSource {
    public RequestValue {
      constraints = List.copyOf(constraints);
      elementConstraints = List.copyOf(elementConstraints);
    }

    /** A value that is described, and whose elements, if it has any, have no constraints. */
    public RequestValue(
        Location location,
        String name,
        ValueType type,
        Presence presence,
        List<Constraint> constraints,
        Optional<String> format) {
      this(location, name, type, presence, constraints, List.of(), format, Mention.DESCRIBED);
    }
  }

  /** Whether the OpenAPI document has a value of the request. */
  enum Mention {
    /** As any other. */
    DESCRIBED,
    /** With a word that it is deprecated. */
    DEPRECATED,
    /** Not at all. */
    HIDDEN
  }

  /**
   * A record whose components are values of the request.
   *
   * @param record how it is made
   * @param location of all its components
   * @param forbidsUnknown whether the request may have no other values there than those declared
   */
  record Group(Dependency.Constructed record, Location location, boolean forbidsUnknown)
      implements ParameterSource {}

  /**
   * The JSON body, or a member of it where there are several.
   *
   * @param member the name of the member; empty where the class file has no name for the parameter
   * @param embedded whether it is a member even if it is the only one
   * @param text its type as that of a value in text form, which a default is; absent if it has none
   * @param checks what constraints ask of it
   */
  record JsonBody(
      JsonType type,
      Presence presence,
      String member,
      boolean embedded,
      Optional<ValueType> text,
      Optional<ValueChecks> checks)
      implements ParameterSource {

    /** A body without constraints. */
    public JsonBody(
        JsonType type,
        Presence presence,
        String member,
        boolean embedded,
        Optional<ValueType> text) {
      this(type, presence, member, embedded, text, Optional.empty());
    }
  }

  /**
   * The body as it is.
   *
   * @param mediaTypes which it may be of, also as ranges such as {@code image/*}
   */
  record RawBody(Kind kind, List<String> mediaTypes, Presence presence) implements ParameterSource {
    public RawBody {
      mediaTypes = List.copyOf(mediaTypes);
    }

    /** What the parameter receives. */
    public enum Kind {
      /** The bytes. */
      BYTES,
      /** The text. */
      TEXT,
      /** A stream of the bytes. */
      STREAM
    }
  }

  /** The credential of a security scheme. {@link Presence} is required, optional or null. */
  record Credential(TypeRef.Declared scheme, Presence presence) implements ParameterSource {}

  /** The required scopes ({@code SecurityScopes}). */
  record RequiredScopes() implements ParameterSource {}

  /** Something of the request that Keyway hands over as it is. */
  record OfRequest(Handed handed) implements ParameterSource {}

  /** What is handed over. */
  enum Handed {
    /** {@code Request}. */
    REQUEST,
    /** {@code ResponseHeaders}. */
    RESPONSE_HEADERS,
    /** {@code BackgroundTasks}. */
    BACKGROUND_TASKS,
    /** {@code WebSocketConnection} or {@code JsonConnection}: of an endpoint alone, when it is called. */
    CONNECTION
  }

  /** A dependency. */
  record FromDependency(DependencyRequest request) implements ParameterSource {}

  /** Whether an edge of the dependency graph leads to what is received. */
  default boolean isEdge() {
    return this instanceof FromDependency || this instanceof Group;
  }

  /** Where in the request. */
  enum Location {
    /** Not said: a path variable of that name if the endpoint's path has one, else the query. */
    INFERRED,
    /** A path variable. */
    PATH,
    /** The query. */
    QUERY,
    /** The header fields. */
    HEADER,
    /** A cookie. */
    COOKIE,
    /** A form field of the body. */
    FORM
  }
}
