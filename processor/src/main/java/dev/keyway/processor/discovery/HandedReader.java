package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.ParameterSource.Handed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** Reads the parameters that receive the request itself, or another thing that only Keyway has. */
final class HandedReader {
  /** Their types. */
  private static final Map<String, Handed> TYPES = Map.of(
      KeywayTypes.REQUEST, Handed.REQUEST,
      KeywayTypes.RESPONSE_HEADERS, Handed.RESPONSE_HEADERS,
      KeywayTypes.BACKGROUND_TASKS, Handed.BACKGROUND_TASKS,
      KeywayTypes.WEB_SOCKET_CONNECTION, Handed.CONNECTION,
      KeywayTypes.JSON_CONNECTION, Handed.CONNECTION);

  private final Diagnostics diagnostics;
  private final ModifierCheck modifiers;

  HandedReader(Diagnostics diagnostics, ModifierCheck modifiers) {
    this.diagnostics = diagnostics;
    this.modifiers = modifiers;
  }

  /** What a parameter of that type receives, if it is one of them. */
  static Optional<Handed> handed(TypeMirror type) {
    return TYPES.keySet().stream()
        .filter(name -> TypeRefs.is(type, name))
        .findFirst()
        .map(TYPES::get);
  }

  /**
   * The parameter; empty if something is said about it that makes no sense.
   *
   * @param said annotations that say where its value comes from
   */
  Optional<ParameterSource.OfRequest> read(
      ParameterDeclaration declaration, Handed handed, List<ElementRef> said) {
    boolean plain = modifiers.refuse(declaration, "handed over by Keyway");
    if (!said.isEmpty()) {
      return report(
          DiagnosticId.MISPLACED_ANNOTATION,
          said.get(0),
          declaration.label()
              + " is a "
              + declaration.typeName()
              + ", which Keyway hands over as it is.",
          "remove the annotation.");
    }
    if (handed == Handed.CONNECTION && !declaration.site().isEndpoint()) {
      return report(
          DiagnosticId.INVALID_WEB_SOCKET,
          declaration.place(),
          declaration.label() + " is a connection, which isn't open before the endpoint is called.",
          "take it in the method with @WebSocket.");
    }
    if (declaration.nullable()) {
      return report(
          DiagnosticId.POINTLESS_OPTIONAL,
          declaration.place(),
          declaration.label()
              + " is a "
              + declaration.typeName()
              + ", which is always there: it can't be null.",
          "remove @Nullable.");
    }
    return plain ? Optional.of(new ParameterSource.OfRequest(handed)) : Optional.empty();
  }

  private Optional<ParameterSource.OfRequest> report(
      DiagnosticId id, ElementRef place, String sentence, String fix) {
    diagnostics.report(Diagnostic.error(id, place, sentence).fix(fix));
    return Optional.empty();
  }
}
