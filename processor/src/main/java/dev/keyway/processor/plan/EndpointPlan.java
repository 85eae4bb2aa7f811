package dev.keyway.processor.plan;

import dev.keyway.processor.model.Ending;
import dev.keyway.processor.model.Endpoint;
import dev.keyway.processor.model.RoutesClass;
import dev.keyway.processor.model.ScopeUse;
import dev.keyway.processor.model.SecurityScheme;
import java.util.List;
import java.util.Optional;

/**
 * An endpoint's generated method.
 *
 * @param name of the method and of the field that holds the endpoint
 * @param gates per scheme, in the order in which credentials are read
 * @param scopes what dependencies that take {@code SecurityScopes} receive
 * @param phases at least one
 * @param owner the field of the component whose method is the endpoint
 * @param arguments names of locals, constants and fields
 * @param messageReader the field of the reader of what comes through a WebSocket as JSON; absent where
 *     nothing does
 * @param writer the field or constant of the writer; absent where nothing is sent
 * @param result the local of what the method gives later, or of the connection of a WebSocket; empty if
 *     it gives all at once
 * @param dependencyTree lines of text for the Javadoc
 */
public record EndpointPlan(
    RoutesClass routes,
    Endpoint endpoint,
    String name,
    List<GateConstant> gates,
    List<ScopesConstant> scopes,
    List<Phase> phases,
    String owner,
    List<String> arguments,
    Optional<String> messageReader,
    Optional<String> writer,
    String result,
    List<String> dependencyTree,
    OperationPlan operation) {
  public EndpointPlan {
    gates = List.copyOf(gates);
    scopes = List.copyOf(scopes);
    phases = List.copyOf(phases);
    arguments = List.copyOf(arguments);
    dependencyTree = List.copyOf(dependencyTree);
  }

  /**
   * Whether compilers warn of its try statements: where closing may be interrupted, and where nobody
   * uses what is closed.
   */
  public boolean warnsOfTry() {
    return phases.stream()
        .flatMap(phase -> phase.steps().stream())
        .anyMatch(step -> step instanceof ResolutionStep.Make make && warnsOfTry(make));
  }

  private static boolean warnsOfTry(ResolutionStep.Make make) {
    boolean unused =
        make.closing() == ResolutionStep.Closing.TRY && make.neededBy().isEmpty();
    boolean tries = make.closing() == ResolutionStep.Closing.TRY
        || make.closing() == ResolutionStep.Closing.TRY_COMPLETE;
    return unused
        || (tries && make.dependency().ending().filter(Ending::interruptible).isPresent());
  }

  /**
   * What an endpoint requires of a scheme.
   *
   * @param scheme the constant of the scheme
   */
  public record GateConstant(
      String name, String scheme, SecurityScheme securityScheme, List<ScopeUse> scopes) {
    public GateConstant {
      scopes = List.copyOf(scopes);
    }
  }

  /**
   * What a dependency that checks by itself must see checked.
   *
   * @param implications scopes that bring along some of those
   */
  public record ScopesConstant(String name, List<ScopeUse> scopes, List<Implication> implications) {
    public ScopesConstant {
      scopes = List.copyOf(scopes);
      implications = List.copyOf(implications);
    }
  }

  /** A scope, and those that whoever has it has, too. */
  public record Implication(String scope, List<String> implied) {
    public Implication {
      implied = List.copyOf(implied);
    }
  }

  /** Steps that run on one thread without waiting. */
  public record Phase(Entry entry, List<ResolutionStep> steps) {
    public Phase {
      steps = List.copyOf(steps);
    }
  }

  /** What happens before a phase. */
  public enum Entry {
    /** Nothing: it begins on the IO thread. */
    START,
    /** The body is read; it goes on on the IO thread. */
    BODY,
    /** The body is read, if it is JSON; it goes on on the IO thread. */
    JSON,
    /** The body is read, with its files; it goes on where these can be read. */
    FILES,
    /** The body is read as a stream; it goes on where that can be read. */
    STREAM,
    /** It moves to a thread that may block. */
    BLOCKING
  }
}
