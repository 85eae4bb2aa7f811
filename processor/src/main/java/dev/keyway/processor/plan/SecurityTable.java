package dev.keyway.processor.plan;

import dev.keyway.processor.model.HttpMethod;
import dev.keyway.processor.model.SecurityScheme;
import java.util.List;
import java.util.Optional;

/**
 * Who may call what: every endpoint of an API, what Keyway itself serves included, with what it
 * asks of a caller, who checks that, and where it was written.
 *
 * @param api the qualified name of the API class
 * @param schemes all that the API has, sorted by name
 * @param rows sorted by path, then by method
 */
public record SecurityTable(
    String api, String title, String version, List<SecurityScheme> schemes, List<Row> rows) {
  public SecurityTable {
    schemes = List.copyOf(schemes);
    rows = List.copyOf(rows);
  }

  /**
   * An endpoint.
   *
   * @param path the template, mount point excluded
   * @param webSocket whether what is called is the handshake of a WebSocket
   * @param servedBy the method, {@code OrderApi.find}, or what of Keyway
   * @param schemes what it asks of each scheme that it takes a credential of, sorted by name
   * @param publicReason why anybody may call it, where that is said
   * @param dependencyTree lines of text, the endpoint first; empty for what Keyway serves
   */
  public record Row(
      HttpMethod method,
      String path,
      boolean webSocket,
      String servedBy,
      List<Access> schemes,
      Optional<Reason> publicReason,
      List<String> dependencyTree) {
    public Row {
      schemes = List.copyOf(schemes);
      dependencyTree = List.copyOf(dependencyTree);
    }

    /** Whether nobody is refused for want of a credential. */
    public boolean isPublic() {
      return schemes.stream().allMatch(Access::optional);
    }
  }

  /**
   * Why anybody may call an endpoint.
   *
   * @param origin where it was written, in words: {@code @Public on Login.login}
   */
  public record Reason(String text, String origin) {}

  /**
   * What an endpoint asks of a scheme.
   *
   * @param optional whether a caller without a credential may call, too
   * @param sufficient the sets of scopes of which one must be granted, as written: scopes that
   *     imply others are up to the scheme. A single empty set where a credential is enough
   * @param checkedBy who checks, in words and in order
   * @param provenance where the scopes were written, outermost first
   */
  public record Access(
      SecurityScheme scheme,
      boolean optional,
      List<List<String>> sufficient,
      List<String> checkedBy,
      List<Provenance> provenance) {
    public Access {
      sufficient = sufficient.stream().<List<String>>map(List::copyOf).toList();
      checkedBy = List.copyOf(checkedBy);
      provenance = List.copyOf(provenance);
    }

    /** Whether a caller needs scopes. */
    public boolean hasScopes() {
      return sufficient.stream().noneMatch(List::isEmpty);
    }
  }

  /**
   * A place at which a scope was written, and the way from there to whoever checks it.
   *
   * @param scope or the text of alternatives
   * @param origin in words: {@code @Security on OrderApi.find}
   * @param chain what it is written on if that is above the endpoint, the endpoint, then
   *     dependencies with the parameters that receive them: {@code user: Auth.currentUser}
   */
  public record Provenance(String scope, String origin, List<String> chain) {
    public Provenance {
      chain = List.copyOf(chain);
    }
  }
}
