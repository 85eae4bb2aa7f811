package dev.keyway.processor.model;

import java.util.List;
import java.util.Optional;

/** Something that is made for a request and can be asked for. */
public sealed interface Dependency {

  /** The type of the value. */
  TypeRef type();

  /** What is called to make it, in words: {@code Auth.currentUser} or {@code Paging}. */
  String label();

  /** What it needs. */
  List<Parameter> parameters();

  /** Whether making it can't block. */
  boolean nonBlocking();

  /** How the value ends; absent where there is nothing to close. */
  Optional<Ending> ending();

  /** Whether the value is a {@code GrantedScopes}, which generated code checks. */
  boolean grantsScopes();

  /** What it can answer instead, by throwing. */
  List<DeclaredResponse> responses();

  /** From where it can be called. */
  Access access();

  /** Where it is declared. */
  SourceRef source();

  /** Whether it takes {@code SecurityScopes}. */
  default boolean takesScopes() {
    return parameters().stream()
        .anyMatch(parameter -> parameter.source() instanceof ParameterSource.RequiredScopes);
  }

  /** Whether it decides who may call: it takes a credential or the scopes, or grants some. */
  default boolean authorizes() {
    return takesScopes()
        || grantsScopes()
        || parameters().stream()
            .anyMatch(parameter -> parameter.source() instanceof ParameterSource.Credential);
  }

  /**
   * The value of a method with {@code @Provides}.
   *
   * @param name to ask for it by
   * @param owner the component whose method it is
   * @param supertypes all types its value can be asked for as, itself first
   * @param nullable whether the method may return null
   */
  record Provided(
      String name,
      TypeRef.Declared owner,
      String methodName,
      TypeRef type,
      List<TypeRef> supertypes,
      List<Parameter> parameters,
      boolean nullable,
      boolean nonBlocking,
      Optional<Ending> ending,
      boolean grantsScopes,
      List<DeclaredResponse> responses,
      Access access,
      SourceRef source)
      implements Dependency {
    public Provided {
      supertypes = List.copyOf(supertypes);
      parameters = List.copyOf(parameters);
      responses = List.copyOf(responses);
    }

    /** One that describes no responses. */
    public Provided(
        String name,
        TypeRef.Declared owner,
        String methodName,
        TypeRef type,
        List<TypeRef> supertypes,
        List<Parameter> parameters,
        boolean nullable,
        boolean nonBlocking,
        Optional<Ending> ending,
        boolean grantsScopes,
        Access access,
        SourceRef source) {
      this(
          name,
          owner,
          methodName,
          type,
          supertypes,
          parameters,
          nullable,
          nonBlocking,
          ending,
          grantsScopes,
          List.of(),
          access,
          source);
    }

    @Override
    public String label() {
      return owner.simpleName() + "." + methodName;
    }
  }

  /** A record or class made from request values and other dependencies through its one constructor. */
  record Constructed(
      TypeRef.Declared type,
      List<Parameter> parameters,
      boolean nonBlocking,
      Optional<Ending> ending,
      boolean grantsScopes,
      List<DeclaredResponse> responses,
      Access access,
      SourceRef source)
      implements Dependency {
    public Constructed {
      parameters = List.copyOf(parameters);
      responses = List.copyOf(responses);
    }

    /** One that describes no responses. */
    public Constructed(
        TypeRef.Declared type,
        List<Parameter> parameters,
        boolean nonBlocking,
        Optional<Ending> ending,
        boolean grantsScopes,
        Access access,
        SourceRef source) {
      this(type, parameters, nonBlocking, ending, grantsScopes, List.of(), access, source);
    }

    @Override
    public String label() {
      return type.simpleName();
    }
  }
}
