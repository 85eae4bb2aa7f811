package dev.keyway.processor.plan;

import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.model.Answer;
import dev.keyway.processor.model.DeclaredResponse;
import dev.keyway.processor.model.Endpoint;
import dev.keyway.processor.model.HttpMethod;
import dev.keyway.processor.model.ResponseBody;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The media types of what an endpoint answers if all goes well, as far as they are known beforehand. */
final class OfferedTypes {
  /** They change nothing, so what they answer is compared with what the client takes when it is there. */
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

  private OfferedTypes() {}

  /**
   * Those of which the client has to take one before the endpoint may change anything; empty if there is
   * no such need: nothing is sent, nothing is changed, or only the answer itself knows its type.
   */
  static Optional<List<String>> ahead(EndpointTree tree) {
    Endpoint endpoint = tree.endpoint();
    Answer answer = endpoint.answer();
    Optional<String> own = ResponseBody.mediaType(answer.body());
    boolean unknown = answer.body() instanceof ResponseBody.File file && !file.declared();
    if (own.isEmpty() || unknown || SAFE.contains(endpoint.httpMethod())) {
      return Optional.empty();
    }
    Set<String> types = new LinkedHashSet<>();
    types.add(own.get());
    if (answer.isIn(Answer.Wrapper.RESPONSE)) {
      // A Content-Type that the response sets instead.
      tree.responses().stream()
          .filter(response -> response.status().startsWith("2"))
          .map(DeclaredResponse::mediaType)
          .flatMap(Optional::stream)
          .forEach(types::add);
    }
    return Optional.of(List.copyOf(types));
  }

  /**
   * Whether 406 belongs in the documentation: where there is something else than JSON, since clients of
   * JSON take that by themselves.
   */
  static boolean mayBeRefused(Answer answer) {
    return ResponseBody.mediaType(answer.body())
        .filter(type -> !type.equals("application/json"))
        .isPresent();
  }
}
