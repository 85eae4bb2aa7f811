package dev.keyway.processor.discovery;

import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.Presence;
import dev.keyway.processor.model.Scalar;
import dev.keyway.processor.model.ValueChecks;
import dev.keyway.processor.model.ValueType;
import dev.keyway.processor.model.ValueType.Container;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the parameters that receive the JSON body. */
final class BodyReader {
  private static final List<String> COLLECTIONS =
      List.of("java.util.List", "java.util.Set", "java.util.Collection", "java.util.Map");

  private final JsonTypeReader json;
  private final RequestValueReader values;
  private final DefaultReader defaults;
  private final ConstraintReader constraints;

  BodyReader(
      JsonTypeReader json,
      RequestValueReader values,
      DefaultReader defaults,
      ConstraintReader constraints) {
    this.json = json;
    this.values = values;
    this.defaults = defaults;
    this.constraints = constraints;
  }

  /**
   * The body, or a member of it; empty if its type or its default is broken.
   *
   * @param annotation its {@code @Body}, if it has one
   */
  Optional<ParameterSource.JsonBody> read(
      ParameterDeclaration declaration, Optional<AnnotationMirror> annotation) {
    Optional<ValueChecks> checks = checks(declaration);
    Optional<ValueType> text = textForm(declaration);
    Optional<Presence> presence = presence(declaration, text);
    String given =
        annotation.map(mirror -> AnnotationMirrors.string(mirror, "value")).orElse("");
    boolean embedded = !given.isEmpty()
        || annotation.filter(mirror -> AnnotationMirrors.bool(mirror, "embed")).isPresent();
    String own = declaration.isNamed() ? declaration.name() : "";
    return json.input(declaration.unwrappedBound(), declaration.place())
        .filter(type -> checks.isPresent())
        .map(
            // A body may be absent, but one that is there isn't null.
            type -> type instanceof JsonType.Nullable nullable ? nullable.type() : type)
        .flatMap(type -> presence.map(read -> new ParameterSource.JsonBody(
            ConstrainedJson.of(type, checks.get()),
            read,
            given.isEmpty() ? own : given,
            embedded,
            text,
            checks)))
        .filter(body -> text.isEmpty()
            || defaults.fulfils(
                body.presence(), text.get(), checks.get().constraints(), declaration.label()));
  }

  /** What it is where the request lacks it; a default is a text, so its type must have a text form. */
  private Optional<Presence> presence(ParameterDeclaration declaration, Optional<ValueType> type) {
    return type.isEmpty()
        ? Optional.of(declaration.presence())
        : defaults.read(
            declaration.element(),
            type.get(),
            declaration.presence(),
            declaration.label(),
            declaration.site().locator());
  }

  /** Whether a {@code @Default} can be given for it. */
  boolean hasTextForm(ParameterDeclaration declaration) {
    return textForm(declaration).isPresent();
  }

  /**
   * Its type as one of a text that means the same as in JSON, which a converter doesn't promise; and
   * that holds what can be shared, as an array can't.
   */
  private Optional<ValueType> textForm(ParameterDeclaration declaration) {
    return values
        .type(declaration)
        .filter(type -> !(type.scalar() instanceof Scalar.Converted)
            && type.container() != Container.ARRAY
            && type.container() != Container.SORTED_SET);
  }

  /** What constraints ask of a body that is there; empty if one is broken. */
  private Optional<ValueChecks> checks(ParameterDeclaration declaration) {
    ConstraintSite site = new ConstraintSite(
        List.of(declaration.element()),
        declaration.name(),
        declaration.nullable(),
        declaration.site().locator());
    return constraints
        .read(site, declaration.bound())
        .map(checks -> checks.contents().orElse(null) instanceof ValueChecks.Present present
            ? present.value()
            : checks)
        .map(checks ->
            new ValueChecks(checks.type(), false, checks.constraints(), checks.contents()));
  }

  /** Whether it is a record, or a collection or map of records. */
  boolean isOfRecords(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED) {
      return false;
    }
    DeclaredType declared = (DeclaredType) type;
    if (declared.asElement().getKind() == ElementKind.RECORD) {
      return true;
    }
    List<? extends TypeMirror> arguments = declared.getTypeArguments();
    return !arguments.isEmpty()
        && COLLECTIONS.stream().anyMatch(name -> TypeRefs.is(type, name))
        && isOfRecords(arguments.get(arguments.size() - 1));
  }
}
