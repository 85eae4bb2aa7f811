package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.Messages;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the types of the messages of a {@code JsonConnection}. */
final class MessagesReader {
  private final DiscoveryTools tools;
  private final JsonTypeReader json;
  private final ConstraintReader constraints;

  MessagesReader(DiscoveryTools tools, JsonTypeReader json) {
    this.tools = tools;
    this.json = json;
    this.constraints = new ConstraintReader(tools);
  }

  /**
   * The messages; empty if a type is broken.
   *
   * @param label of the parameter in messages of ours
   */
  Optional<Messages> read(VariableElement parameter, String label, Locator locator) {
    ElementRef place = locator.at(parameter);
    List<? extends TypeMirror> types = ((DeclaredType) parameter.asType()).getTypeArguments();
    if (types.isEmpty()) {
      return report(
          place,
          label + " is a JsonConnection, and doesn't say of what.",
          "name what is received and what is sent, as in JsonConnection<Question, Answer>.");
    }
    if (types.stream().allMatch(MessagesReader::isNothing)) {
      return report(
          place,
          "Nothing is received and nothing sent through " + label + ".",
          "name what is, or take a WebSocketConnection.");
    }
    UnseenAnnotations unseen = tools.classFiles().of(parameter);
    boolean healthy = true;
    for (int i = 0; i < types.size(); i++) {
      healthy &= isMessage(BoundType.of(types.get(i), unseen.argument(i)), label, place);
    }
    if (!healthy) {
      return Optional.empty();
    }
    BoundType received = BoundType.of(types.get(0), unseen.argument(0));
    BoundType sent = BoundType.of(types.get(1), unseen.argument(1));
    Optional<Messages.Received> in = received(received, parameter, locator);
    Optional<Messages.Sent> out = sent(sent, place);
    return in.isPresent() != isNothing(received.mirror())
            && out.isPresent() != isNothing(sent.mirror())
        ? Optional.of(new Messages(in, out))
        : Optional.empty();
  }

  /** What clients send; empty if that is nothing, or broken. */
  private Optional<Messages.Received> received(
      BoundType type, VariableElement parameter, Locator locator) {
    if (isNothing(type.mirror())) {
      return Optional.empty();
    }
    ElementRef place = locator.at(parameter);
    ConstraintSite site = new ConstraintSite(
        List.of(parameter), parameter.getSimpleName().toString(), false, locator);
    return json.input(type, place)
        .map(form -> form instanceof JsonType.Nullable nullable ? nullable.type() : form)
        .flatMap(form -> constraints
            .read(site, type)
            .map(checks ->
                new Messages.Received(tools.typeRefs().of(type.mirror(), place), form, checks)));
  }

  /** What is sent to them; empty if that is nothing, or broken. */
  private Optional<Messages.Sent> sent(BoundType type, ElementRef place) {
    if (isNothing(type.mirror())) {
      return Optional.empty();
    }
    return json.output(type, place)
        .map(form -> new Messages.Sent(tools.typeRefs().of(type.mirror(), place), form));
  }

  private boolean isMessage(BoundType type, String label, ElementRef place) {
    if (type.mirror().getKind() == TypeKind.WILDCARD) {
      report(
          place,
          "A wildcard leaves open what goes through " + label + ".",
          "write the type without \"?\".");
      return false;
    }
    boolean nullable = type.isNullable() || isOptional(type.mirror());
    if (nullable) {
      report(
          place,
          "A message of " + label + " would be null, and a message that isn't there isn't sent.",
          "take the type itself, or a record with a member that may be null.");
    }
    return !nullable;
  }

  private static boolean isOptional(TypeMirror type) {
    return TypeRefs.is(type, "java.util.Optional")
        || TypeRefs.is(type, "java.util.OptionalInt")
        || TypeRefs.is(type, "java.util.OptionalLong")
        || TypeRefs.is(type, "java.util.OptionalDouble");
  }

  private static boolean isNothing(TypeMirror type) {
    return TypeRefs.is(type, "java.lang.Void");
  }

  private Optional<Messages> report(ElementRef place, String sentence, String fix) {
    tools
        .diagnostics()
        .report(
            Diagnostic.error(DiagnosticId.INVALID_WEB_SOCKET, place, sentence).fix(fix));
    return Optional.empty();
  }
}
