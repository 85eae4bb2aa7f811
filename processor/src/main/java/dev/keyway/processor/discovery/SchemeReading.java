package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.model.Scope;
import dev.keyway.processor.model.SecurityScheme;
import dev.keyway.processor.model.SecurityScheme.Flow;
import dev.keyway.processor.model.SourceRef;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** The reading of one scheme: what its annotation says, part by part, with what is wrong reported. */
final class SchemeReading {
  /** OpenAPI's names of components. */
  private static final Pattern COMPONENT_NAME = Pattern.compile("[A-Za-z0-9._-]+");

  private final TypeElement annotation;
  private final AnnotationMirror mirror;
  private final Locator locator;
  private final Diagnostics diagnostics;
  private boolean healthy = true;

  /**
   * A reading.
   *
   * @param annotation the user's annotation type
   * @param mirror what makes it a scheme
   */
  SchemeReading(
      TypeElement annotation, AnnotationMirror mirror, Locator locator, Diagnostics diagnostics) {
    this.annotation = annotation;
    this.mirror = mirror;
    this.locator = locator;
    this.diagnostics = diagnostics;
  }

  /** Whether nothing was reported so far. */
  boolean isHealthy() {
    return healthy;
  }

  /** Reports another annotation that makes the type a scheme. */
  void refuseSecond(AnnotationMirror other) {
    report(
        locator.at(annotation, other),
        "@" + annotation.getSimpleName() + " can't be two schemes.",
        "write an annotation type for each.");
  }

  /** The annotation can be written on parameters, and compilations of other classes can see it. */
  void checkUse() {
    AnnotationMirrors.find(annotation, "java.lang.annotation.Target")
        .filter(target -> !constants(target).contains("PARAMETER"))
        .ifPresent(target -> report(
            locator.at(annotation, target),
            AnnotationMirrors.label(mirror)
                + " needs an annotation for parameters, and @"
                + annotation.getSimpleName()
                + " can't be on one.",
            "add ElementType.PARAMETER to its @Target."));
    AnnotationMirrors.find(annotation, "java.lang.annotation.Retention")
        .filter(retention -> AnnotationMirrors.constant(retention, "value").equals("SOURCE"))
        .ifPresent(retention -> report(
            locator.at(annotation, retention),
            "@"
                + annotation.getSimpleName()
                + " is lost when its users are compiled, and their scheme with it.",
            "keep it: @Retention(RetentionPolicy.CLASS)."));
  }

  /** The name in OpenAPI. */
  String name() {
    String name = AnnotationMirrors.string(mirror, "name");
    if (!name.isEmpty() && !COMPONENT_NAME.matcher(name).matches()) {
      report(
          "name",
          "\"" + name + "\" can't name a scheme in OpenAPI.",
          "use letters, digits, '.', '_' and '-' only.");
    }
    return name.isEmpty() ? annotation.getSimpleName().toString() : name;
  }

  /** The realm of the challenges, if it isn't the API's title. */
  Optional<String> realm() {
    String realm = AnnotationMirrors.string(mirror, "realm");
    if (realm.chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
      report("realm", "The realm \"" + realm + "\" can't be sent.", "use printable ASCII only.");
    }
    return optional(realm);
  }

  private static Set<String> constants(AnnotationMirror target) {
    Set<String> names = new HashSet<>();
    for (AnnotationValue value : AnnotationMirrors.values(target, "value")) {
      if (value.getValue() instanceof VariableElement constant) {
        names.add(constant.getSimpleName().toString());
      }
    }
    return names;
  }

  /** Which scheme it is. */
  SecurityScheme.Kind kind() {
    return switch (AnnotationMirrors.typeName(mirror)) {
      case KeywayTypes.OAUTH2_PASSWORD ->
        new SecurityScheme.OAuth2(
            Flow.PASSWORD, Optional.empty(), requiredUrl("tokenUrl"), url("refreshUrl"));
      case KeywayTypes.OAUTH2_CLIENT_CREDENTIALS ->
        new SecurityScheme.OAuth2(
            Flow.CLIENT_CREDENTIALS, Optional.empty(), requiredUrl("tokenUrl"), url("refreshUrl"));
      case KeywayTypes.OAUTH2_AUTHORIZATION_CODE ->
        new SecurityScheme.OAuth2(
            Flow.AUTHORIZATION_CODE,
            requiredUrl("authorizationUrl"),
            requiredUrl("tokenUrl"),
            url("refreshUrl"));
      case KeywayTypes.OPENID_CONNECT ->
        new SecurityScheme.OpenIdConnect(requiredUrl("openIdConnectUrl"));
      case KeywayTypes.HTTP_BEARER ->
        new SecurityScheme.HttpBearer(optional(AnnotationMirrors.string(mirror, "bearerFormat")));
      case KeywayTypes.HTTP_BASIC -> new SecurityScheme.HttpBasic();
      case KeywayTypes.API_KEY -> apiKey();
      default -> throw new IllegalArgumentException("no scheme: " + mirror);
    };
  }

  private SecurityScheme.ApiKey apiKey() {
    String in = AnnotationMirrors.constant(mirror, "in").toLowerCase(Locale.ROOT);
    String parameter = AnnotationMirrors.string(mirror, "parameter");
    if (parameter.isBlank()) {
      report("parameter", "The key's parameter has no name.", "name it: \"X-API-Key\".");
    } else if (!in.equals("query") && !HttpNames.isToken(parameter)) {
      report(
          "parameter",
          "\"" + parameter + "\" can't name a " + (in.equals("header") ? "header field" : in) + ".",
          "use letters, digits and '-' (RFC 9110, section 5.6.2).");
    }
    return new SecurityScheme.ApiKey(in, parameter);
  }

  private Optional<String> requiredUrl(String member) {
    if (AnnotationMirrors.string(mirror, member).isBlank()) {
      report(
          member,
          AnnotationMirrors.label(mirror) + " has no " + member + ".",
          "say where it is: a URL, or a reference relative to the server's.");
    }
    return url(member);
  }

  private Optional<String> url(String member) {
    String url = AnnotationMirrors.string(mirror, member);
    try {
      new URI(url);
    } catch (URISyntaxException e) {
      report(member, "\"" + url + "\" is no URL.", "correct it: " + e.getReason() + ".");
    }
    return optional(url);
  }

  /** The declared scopes. */
  List<Scope> scopes() {
    List<Scope> scopes = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (AnnotationMirror declared : AnnotationMirrors.annotations(mirror, "scopes")) {
      String name = AnnotationMirrors.string(declared, "name");
      SourceRef place = AnnotationMirrors.written(declared, "name")
          .map(value -> locator.at(annotation, mirror, value))
          .orElseGet(() -> locator.at(annotation, mirror, "scopes"));
      if (!ScopeTokens.isLegal(name)) {
        diagnostics.report(ScopeTokens.illegal(name, place));
        healthy = false;
      } else if (!names.add(name)) {
        report(place, "The scope \"" + name + "\" is declared twice.", "remove one of them.");
      } else {
        String description = AnnotationMirrors.string(declared, "description");
        scopes.add(new Scope(name, description, implied(declared), place));
      }
    }
    return scopes;
  }

  private List<Scope.Implied> implied(AnnotationMirror declared) {
    List<Scope.Implied> implied = new ArrayList<>();
    for (AnnotationValue value : AnnotationMirrors.values(declared, "implies")) {
      SourceRef place = locator.at(annotation, mirror, value);
      implied.add(new Scope.Implied(String.valueOf(value.getValue()), place));
    }
    return implied;
  }

  private static Optional<String> optional(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private void report(String member, String sentence, String fix) {
    report(locator.at(annotation, mirror, member), sentence, fix);
  }

  private void report(SourceRef place, String sentence, String fix) {
    healthy = false;
    diagnostics.report(
        Diagnostic.error(DiagnosticId.INVALID_SCHEME, place, sentence).fix(fix));
  }
}
