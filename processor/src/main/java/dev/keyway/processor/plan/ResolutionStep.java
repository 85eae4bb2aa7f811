package dev.keyway.processor.plan;

import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.Dependency;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.Presence;
import dev.keyway.processor.model.TypeRef;
import dev.keyway.processor.model.ValueType;
import java.util.List;
import java.util.Optional;

/** One line of an endpoint's generated method; what it names is declared before it. */
public sealed interface ResolutionStep {

  /**
   * Lets only the handshake of a WebSocket pass.
   *
   * @param subprotocols those that can be agreed on, the preferred first
   */
  record RequireHandshake(List<String> subprotocols) implements ResolutionStep {
    public RequireHandshake {
      subprotocols = List.copyOf(subprotocols);
    }
  }

  /**
   * Reads the credential of a scheme.
   *
   * @param gate the constant of its gate
   * @param neededBy who receives it, in words
   */
  record ReadCredential(
      String local, TypeRef type, String gate, Presence presence, List<String> neededBy)
      implements ResolutionStep {
    public ReadCredential {
      neededBy = List.copyOf(neededBy);
    }
  }

  /**
   * Reads a value of the request and checks its constraints.
   *
   * @param value with its settled location
   * @param segment for a path variable, the segment of the path it is in
   * @param rest for a path variable, whether it is the rest of the path
   * @param mixed for a path variable beside other text, what its whole segment is
   * @param converter the constant of the converter for types that the runtime has none for
   * @param fallback the constant of the default, for defaults that aren't literals
   * @param checks of its constraints, in order
   * @param elementChecks of those on each element of a list or set
   */
  record ReadValue(
      String local,
      TypeRef type,
      ParameterSource.RequestValue value,
      int segment,
      boolean rest,
      Optional<String> mixed,
      Optional<String> converter,
      Optional<String> fallback,
      List<Check> checks,
      List<Check> elementChecks)
      implements ResolutionStep {
    public ReadValue {
      checks = List.copyOf(checks);
      elementChecks = List.copyOf(elementChecks);
    }
  }

  /**
   * The check of a constraint.
   *
   * @param keyword the JSON Schema keyword that a violation is reported as
   * @param message what the caller is told
   * @param constant of the regular expression or validator, if there is one
   * @param parts the checks of what the constraint is composed of
   */
  record Check(
      Constraint constraint,
      String keyword,
      String message,
      Optional<String> constant,
      List<Check> parts) {
    public Check {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Takes the JSON body for an object whose members are read one by one.
   *
   * @param known the names of the only members that there may be; empty if there may be any
   */
  record OpenJson(String local, List<String> known) implements ResolutionStep {
    public OpenJson {
      known = List.copyOf(known);
    }
  }

  /**
   * Reads the JSON body, or a member of it.
   *
   * @param reader the field of its reader
   * @param member absent where it is the whole body
   * @param fallback the default, where there is one
   */
  record ReadJson(
      String local,
      TypeRef type,
      String reader,
      Presence presence,
      Optional<Member> member,
      Optional<Fallback> fallback)
      implements ResolutionStep {}

  /**
   * A member of the JSON body.
   *
   * @param body the local that holds the body
   */
  record Member(String body, String name) {}

  /**
   * A default.
   *
   * @param constant that holds it; absent for a literal
   */
  record Fallback(ValueType type, List<String> texts, Optional<String> constant) {
    public Fallback {
      texts = List.copyOf(texts);
    }
  }

  /**
   * Notes whatever else the request holds at a place.
   *
   * @param known the names of all that is declared there
   */
  record RefuseUnknown(ParameterSource.Location location, List<String> known)
      implements ResolutionStep {
    public RefuseUnknown {
      known = List.copyOf(known);
    }
  }

  /**
   * Refuses a request whose client takes none of the media types of the answer, before anything is done
   * for it.
   *
   * @param mediaTypes at least one
   */
  record RequireAccepted(List<String> mediaTypes) implements ResolutionStep {
    public RequireAccepted {
      mediaTypes = List.copyOf(mediaTypes);
    }
  }

  /**
   * Says who may keep the answer if all goes well.
   *
   * @param directives the value of the header field
   */
  record SayCaching(String directives) implements ResolutionStep {}

  /** Refuses a body of a media type that isn't taken, before it is read. */
  record RequireMediaType(ParameterSource.RawBody body) implements ResolutionStep {}

  /** Reads the body as it is. */
  record ReadRaw(String local, TypeRef type, ParameterSource.RawBody body)
      implements ResolutionStep {}

  /** Refuses the request if what was read so far isn't valid. */
  record RequireValid() implements ResolutionStep {}

  /**
   * Makes a dependency.
   *
   * @param local absent where nobody needs the value
   * @param owner the field of the component whose method is called; absent for a constructor
   * @param arguments names of locals, constants and fields
   * @param neededBy who receives it, in words; empty for an effect
   * @param closing who closes the value, and how
   */
  record Make(
      Optional<String> local,
      Dependency dependency,
      Optional<String> owner,
      List<String> arguments,
      List<String> neededBy,
      Closing closing)
      implements ResolutionStep {
    public Make {
      arguments = List.copyOf(arguments);
      neededBy = List.copyOf(neededBy);
    }

    /** The same, but closed by the runtime: what follows isn't all inside one try statement. */
    Make closedAtEnd() {
      return new Make(local, dependency, owner, arguments, neededBy, closing.atEnd());
    }
  }

  /** How a value is closed. */
  enum Closing {
    /** Not at all. */
    NONE,
    /** By a try statement around everything that follows. */
    TRY,
    /** By a try statement, which tells it before how that went. */
    TRY_COMPLETE,
    /** By the runtime, after the last step. */
    AT_END,
    /** By the runtime, which tells it before how the request went. */
    COMPLETE_AT_END;

    private Closing atEnd() {
      return switch (this) {
        case NONE -> NONE;
        case TRY, AT_END -> AT_END;
        case TRY_COMPLETE, COMPLETE_AT_END -> COMPLETE_AT_END;
      };
    }
  }

  /** Compares granted scopes with the required ones. */
  record CheckScopes(String gate, String local) implements ResolutionStep {}
}
