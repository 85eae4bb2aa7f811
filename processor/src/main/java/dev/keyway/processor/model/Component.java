package dev.keyway.processor.model;

import java.util.List;
import java.util.Optional;

/** Something that is made once, when the application is created. */
public sealed interface Component {

  /** The type of the value. */
  TypeRef type();

  /** All types it can be asked for as, itself first. */
  List<TypeRef> supertypes();

  /** What it needs: other components. */
  List<ComponentRequest> requests();

  /** Whether it is closed at shutdown. */
  boolean closeable();

  /** The checked exceptions that making it can throw. */
  List<TypeRef> thrownTypes();

  /** From where it can be made. */
  Access access();

  /** How it is made, in words. */
  String label();

  /** Where it is declared. */
  SourceRef source();

  /** The API class itself, which the user makes. */
  record ApiInstance(
      TypeRef.Declared type, List<TypeRef> supertypes, Access access, SourceRef source)
      implements Component {
    public ApiInstance {
      supertypes = List.copyOf(supertypes);
    }

    @Override
    public List<ComponentRequest> requests() {
      return List.of();
    }

    @Override
    public boolean closeable() {
      return false;
    }

    @Override
    public List<TypeRef> thrownTypes() {
      return List.of();
    }

    @Override
    public String label() {
      return type.simpleName();
    }
  }

  /** A class made through its one constructor. */
  record Constructed(
      TypeRef.Declared type,
      List<TypeRef> supertypes,
      List<ComponentRequest> requests,
      boolean closeable,
      List<TypeRef> thrownTypes,
      Access access,
      SourceRef source)
      implements Component {
    public Constructed {
      supertypes = List.copyOf(supertypes);
      requests = List.copyOf(requests);
      thrownTypes = List.copyOf(thrownTypes);
    }

    @Override
    public String label() {
      return type.simpleName();
    }
  }

  /** The value of a method with {@code @Provides @Singleton}. */
  record Provided(
      String name,
      TypeRef.Declared owner,
      String methodName,
      TypeRef type,
      List<TypeRef> supertypes,
      List<ComponentRequest> requests,
      boolean closeable,
      List<TypeRef> thrownTypes,
      Access access,
      SourceRef source)
      implements Component {
    public Provided {
      supertypes = List.copyOf(supertypes);
      requests = List.copyOf(requests);
      thrownTypes = List.copyOf(thrownTypes);
    }

    @Override
    public String label() {
      return owner.simpleName() + "." + methodName;
    }
  }

  /**
   * A component asks for another.
   *
   * @param name of a provider, if it was asked for by name
   * @param by who asks, in words: {@code Users(passwords)}
   */
  record ComponentRequest(
      String parameter, TypeRef type, Optional<String> name, String by, SourceRef source) {}
}
