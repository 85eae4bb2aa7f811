package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.model.Answer;
import dev.keyway.processor.model.Messages;
import dev.keyway.processor.model.ResponseBody;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Reads what is particular to endpoints of WebSockets. */
final class WebSocketReader {
  private static final int SWITCHING_PROTOCOLS = 101;

  /** What the runtime knows a token by. */
  private static final String TOKEN = "bearer.";

  private final DiscoveryTools tools;
  private final MessagesReader messages;

  WebSocketReader(DiscoveryTools tools, JsonTypeReader json) {
    this.tools = tools;
    this.messages = new MessagesReader(tools, json);
  }

  /** Whether an endpoint annotation makes the method one of a WebSocket. */
  static boolean isWebSocket(AnnotationMirror mirror) {
    return AnnotationMirrors.typeName(mirror).equals(KeywayTypes.WEB_SOCKET);
  }

  /** The answer to the handshake; empty if the method or the annotation is broken. */
  Optional<Answer> read(
      ExecutableElement method, AnnotationMirror mirror, String label, Locator locator) {
    boolean healthy = checkResult(method, label, locator);
    healthy &= checkThread(method, label, locator);
    healthy &= checkParameters(method, label, locator);
    healthy &= checkSubprotocols(method, mirror, locator);
    return healthy
        ? messages(method, label, locator)
            .map(read -> new Answer(
                SWITCHING_PROTOCOLS,
                tools.typeRefs().of(method.getReturnType(), locator.at(method)),
                List.of(),
                new ResponseBody.WebSocket(
                    AnnotationMirrors.strings(mirror, "subprotocols"), read)))
        : Optional.empty();
  }

  /** What is said of messages; empty if that is broken. */
  private Optional<Messages> messages(ExecutableElement method, String label, Locator locator) {
    for (VariableElement parameter : method.getParameters()) {
      if (is(parameter, KeywayTypes.JSON_CONNECTION)) {
        return messages.read(parameter, label + "(" + parameter.getSimpleName() + ")", locator);
      }
    }
    return Optional.of(Messages.none());
  }

  /** Refuses the parameters of another endpoint that only a WebSocket has. */
  boolean refuseConnection(ExecutableElement method, String label, Locator locator) {
    boolean healthy = true;
    for (VariableElement parameter : method.getParameters()) {
      if (isConnection(parameter)) {
        healthy = report(
            locator.at(parameter),
            label + "(" + parameter.getSimpleName() + ") is a connection, and " + label
                + " is not the endpoint of a WebSocket.",
            "annotate the method with @WebSocket.");
      }
    }
    return healthy;
  }

  private boolean checkResult(ExecutableElement method, String label, Locator locator) {
    return method.getReturnType().getKind() == TypeKind.VOID
        || report(
            locator.at(method),
            label
                + " returns a value, and there is nobody to take it: a WebSocket has no answer but"
                + " that to its handshake.",
            "make the method void, and send with its connection.");
  }

  private boolean checkThread(ExecutableElement method, String label, Locator locator) {
    Optional<AnnotationMirror> promise = AnnotationMirrors.find(method, KeywayTypes.NON_BLOCKING);
    return promise.isEmpty()
        || report(
            locator.at(method, promise.get()),
            label + " has a thread of its own while its WebSocket is open, and may block.",
            "remove @NonBlocking.");
  }

  private boolean checkParameters(ExecutableElement method, String label, Locator locator) {
    List<? extends VariableElement> connections =
        method.getParameters().stream().filter(WebSocketReader::isConnection).toList();
    boolean healthy = true;
    if (connections.isEmpty()) {
      healthy = report(
          locator.at(method),
          label + " has nothing to talk through.",
          "give it a parameter of type WebSocketConnection, or JsonConnection.");
    }
    if (connections.size() > 1) {
      healthy = report(
          locator.at(connections.get(1)),
          label + " has one connection, and asks for " + connections.size() + ".",
          "keep one of them.");
    }
    for (VariableElement parameter : method.getParameters()) {
      if (is(parameter, KeywayTypes.RESPONSE_HEADERS)) {
        healthy = report(
            locator.at(parameter),
            label + "(" + parameter.getSimpleName() + ") comes too late: the handshake is answered"
                + " when " + label + " is called.",
            "add the header fields in a dependency.");
      }
    }
    return healthy;
  }

  private boolean checkSubprotocols(
      ExecutableElement method, AnnotationMirror mirror, Locator locator) {
    Set<String> names = new HashSet<>();
    boolean healthy = true;
    for (AnnotationValue value : AnnotationMirrors.values(mirror, "subprotocols")) {
      String name = String.valueOf(value.getValue());
      if (!HttpNames.isToken(name)) {
        healthy = report(
            locator.at(method, mirror, value),
            "\"" + name + "\" can't be the name of a subprotocol (RFC 6455, section 11.3.4).",
            "use letters, digits and any of !#$%&'*+.^_`|~-");
      } else if (name.startsWith(TOKEN)) {
        healthy = report(
            locator.at(method, mirror, value),
            "\"" + name + "\" would be taken for a bearer token, which browsers send so.",
            "let the name begin with something else than \"" + TOKEN + "\".");
      } else if (!names.add(name)) {
        healthy = report(
            locator.at(method, mirror, value),
            "The subprotocol \"" + name + "\" is named twice.",
            "remove one.");
      }
    }
    return healthy;
  }

  private static boolean isConnection(VariableElement parameter) {
    return is(parameter, KeywayTypes.WEB_SOCKET_CONNECTION)
        || is(parameter, KeywayTypes.JSON_CONNECTION);
  }

  private static boolean is(VariableElement parameter, String type) {
    return TypeRefs.is(parameter.asType(), type);
  }

  private boolean report(ElementRef place, String sentence, String fix) {
    tools
        .diagnostics()
        .report(
            Diagnostic.error(DiagnosticId.INVALID_WEB_SOCKET, place, sentence).fix(fix));
    return false;
  }
}
