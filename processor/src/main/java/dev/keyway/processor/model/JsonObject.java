package dev.keyway.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The members of a record or class in JSON.
 *
 * @param description from its Javadoc, empty if it has none
 * @param properties in the order in which they are written
 * @param checks what constraints ask of it
 * @param choice what it is one of, if it has no members of its own
 * @param others whether it may have other members
 * @param notes what else the document says of it
 */
public record JsonObject(
    TypeRef.Declared type,
    JsonType.Direction direction,
    String description,
    List<Property> properties,
    Optional<Checks> checks,
    Optional<Choice> choice,
    Others others,
    Notes notes) {
  public JsonObject {
    properties = List.copyOf(properties);
  }

  /** One with members. */
  public JsonObject(
      TypeRef.Declared type,
      JsonType.Direction direction,
      String description,
      List<Property> properties) {
    this(
        type,
        direction,
        description,
        properties,
        Optional.empty(),
        Optional.empty(),
        Others.ALLOWED,
        Notes.NONE);
  }

  /**
   * What becomes of members that an object doesn't have.
   *
   * @param forbidden whether they are refused
   * @param ignored the names of those that are passed over all the same, sorted
   * @param values what they hold, if they are kept
   */
  public record Others(boolean forbidden, List<String> ignored, Optional<JsonType> values) {
    /** They are passed over. */
    public static final Others ALLOWED = new Others(false, List.of());

    public Others {
      ignored = List.copyOf(ignored);
    }

    /** Those that aren't kept. */
    public Others(boolean forbidden, List<String> ignored) {
      this(forbidden, ignored, Optional.empty());
    }
  }

  /**
   * Objects that are told apart by a member.
   *
   * @param property the name of that member
   * @param alternatives in order of declaration
   * @param access from where the type itself can be seen
   * @param source of the type
   */
  public record Choice(
      String property, List<Alternative> alternatives, Access access, SourceRef source) {
    public Choice {
      alternatives = List.copyOf(alternatives);
    }
  }

  /**
   * One of the objects.
   *
   * @param id what the member holds
   */
  public record Alternative(String id, JsonType.Ref type) {}

  /** What a {@link JsonType.Ref} to it looks like. */
  public JsonType.Ref ref() {
    return new JsonType.Ref(type, direction);
  }

  /**
   * A member.
   *
   * @param required whether it is always there
   * @param aliases other names under which it is read
   * @param notes what else the document says of it
   */
  public record Property(
      String name,
      JsonType type,
      boolean required,
      String description,
      List<String> aliases,
      Notes notes) {
    public Property {
      aliases = List.copyOf(aliases);
    }

    /** One with a single name, of which nothing else is to be said. */
    public Property(String name, JsonType type, boolean required, String description) {
      this(name, type, required, description, List.of(), Notes.NONE);
    }
  }

  /**
   * What is said for the readers of the document alone, and changes nothing.
   *
   * @param deprecated whether it shouldn't be used any more
   */
  public record Notes(boolean deprecated, List<Example> examples) {
    /** Nothing. */
    public static final Notes NONE = new Notes(false, List.of());

    public Notes {
      examples = List.copyOf(examples);
    }
  }

  /**
   * What is asked of the members.
   *
   * @param rules what is asked of methods, which aren't members: they look at several of them
   * @param whole constraints on the record as a whole
   * @param access from where their values can be seen
   * @param source of the type
   */
  public record Checks(
      List<MemberChecks> members,
      List<MemberChecks> rules,
      List<Constraint> whole,
      Access access,
      SourceRef source) {
    public Checks {
      members = List.copyOf(members);
      rules = List.copyOf(rules);
      whole = List.copyOf(whole);
    }

    /** The validators of the user's own that are asked. */
    public Stream<Constraint.Own> validators() {
      return Stream.concat(
          whole.stream().flatMap(Constraint::validators),
          Stream.concat(members.stream(), rules.stream())
              .flatMap(member -> member.value().validators()));
    }

    /**
     * Where generated code that sees all of it can be: the package of what only its package sees, or
     * else that one.
     */
    public String packageName(String otherwise) {
      return Stream.concat(Stream.of(access), validators().map(Constraint.Own::access))
          .filter(each -> each.level() == Access.Level.PACKAGE)
          .map(Access::packageName)
          .findFirst()
          .orElse(otherwise);
    }
  }

  /**
   * What is asked of a member.
   *
   * @param name in JSON; empty where it is about the object, or its members are the object's
   * @param accessor the method or field that has the value, as it is called: {@code name()}
   * @param javaName as the user named it
   * @param affixes what the names of its members have around them, if they are the object's
   */
  public record MemberChecks(
      String name, String accessor, String javaName, ValueChecks value, Affixes affixes) {

    /** Of one whose members have their own names. */
    public MemberChecks(String name, String accessor, String javaName, ValueChecks value) {
      this(name, accessor, javaName, value, Affixes.NONE);
    }
  }

  /** What stands before and behind the names of members that are written in the object around theirs. */
  public record Affixes(String prefix, String suffix) {
    /** Nothing. */
    public static final Affixes NONE = new Affixes("", "");

    /** A name with them. */
    public String around(String name) {
      return prefix + name + suffix;
    }
  }
}
