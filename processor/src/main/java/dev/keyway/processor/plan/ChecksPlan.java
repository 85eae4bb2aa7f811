package dev.keyway.processor.plan;

import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.TypeRef;
import java.util.List;
import java.util.Optional;

/**
 * A generated class that checks the constraints on bodies: one method for each record, and for each body
 * that is a collection of them.
 *
 * @param api whose bodies they are
 * @param isPublic whether code in other packages uses it
 */
public record ChecksPlan(
    TypeRef.Declared type,
    TypeRef.Declared api,
    boolean isPublic,
    List<EndpointsPlan.PatternConstant> patterns,
    List<EndpointsPlan.ValidatorConstant> validators,
    List<Method> methods) {
  public ChecksPlan {
    patterns = List.copyOf(patterns);
    validators = List.copyOf(validators);
    methods = List.copyOf(methods);
  }

  /** A method of such a class. */
  public record MethodRef(TypeRef.Declared owner, String name) {}

  /**
   * A method.
   *
   * @param type of the value that it checks
   * @param parameter the name of that value
   */
  public record Method(String name, TypeRef type, String parameter, Content content) {}

  /** What a method checks. */
  public sealed interface Content {}

  /**
   * The members of a record, in their order, then its rules.
   *
   * @param whole the checks of the record itself
   */
  public record Members(List<Member> members, List<ResolutionStep.Check> whole) implements Content {
    public Members {
      members = List.copyOf(members);
      whole = List.copyOf(whole);
    }
  }

  /** What the value is one of, without those of which nothing is asked. */
  public record Choice(List<Alternative> alternatives) implements Content {
    public Choice {
      alternatives = List.copyOf(alternatives);
    }
  }

  /**
   * One that the value may be.
   *
   * @param local that holds it as that
   * @param method that checks it
   */
  public record Alternative(TypeRef.Declared type, String local, MethodRef method) {}

  /** The value itself. */
  public record Whole(Value value) implements Content {}

  /**
   * A member.
   *
   * @param name in JSON; empty for a rule, which is about the record
   * @param accessor how its value is asked for: {@code name()}
   * @param local that holds its value
   * @param affixes what the names of its members have around them, if they are the record's
   */
  public record Member(
      String name, String accessor, String local, Value value, JsonObject.Affixes affixes) {}

  /**
   * A value, whose checks are not empty or whose contents are there.
   *
   * @param checks of the value itself
   */
  public record Value(
      TypeRef type,
      boolean nullable,
      List<ResolutionStep.Check> checks,
      Optional<Contents> contents) {
    public Value {
      checks = List.copyOf(checks);
    }
  }

  /** What a value holds. */
  public sealed interface Contents {}

  /**
   * Elements.
   *
   * @param local that holds one of them
   */
  public record Elements(String local, Value each, boolean ordered) implements Contents {}

  /**
   * Entries.
   *
   * @param entry the local that holds one of them
   * @param keys absent if nothing is asked of them
   * @param keyLocal that holds its key
   * @param values absent if nothing is asked of them
   * @param valueLocal that holds its value
   */
  public record Entries(
      String entry,
      TypeRef key,
      TypeRef value,
      Optional<Value> keys,
      String keyLocal,
      Optional<Value> values,
      String valueLocal)
      implements Contents {}

  /**
   * What is in an {@code Optional}.
   *
   * @param getter the method that has it: {@code get}, or that of {@code OptionalInt}
   * @param local that holds it
   */
  public record Present(String getter, String local, Value value) implements Contents {}

  /** A record that has a method of its own. */
  public record Nested(MethodRef method) implements Contents {}
}
