package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.discovery.MetaAnnotations.Applied;
import dev.keyway.processor.discovery.MetaAnnotations.Kind;
import dev.keyway.processor.model.DependencyRequest;
import dev.keyway.processor.model.Level;
import dev.keyway.processor.model.ScopeUse;
import dev.keyway.processor.model.SourceRef;
import dev.keyway.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** Reads {@code @Security}, {@code @Depends} and {@code @Public}. */
final class SecurityReader {
  private final Diagnostics diagnostics;

  SecurityReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * What is written on an API, a routes class or an endpoint method; empty if something there is
   * broken.
   *
   * @param label of the element in messages and comments
   */
  Optional<Level> level(Element element, String label, Locator locator) {
    List<ScopeUse> scopes = new ArrayList<>();
    List<DependencyRequest> effects = new ArrayList<>();
    boolean healthy = true;
    for (Applied applied : MetaAnnotations.on(element)) {
      switch (applied.kind()) {
        case SECURITY -> {
          Optional<List<ScopeUse>> read = scopes(applied, label, locator);
          String on = AnnotationMirrors.string(applied.mirror(), "on");
          if (read.isEmpty()) {
            healthy = false;
          } else if (!on.isEmpty()) {
            SourceRef place = applied.place(locator, "on");
            effects.add(effect(on, true, read.get(), label, place));
          } else if (read.get().isEmpty()) {
            healthy = reportNothingSaid(applied, locator);
          } else {
            scopes.addAll(read.get());
          }
        }
        case DEPENDS -> {
          String name = AnnotationMirrors.string(applied.mirror(), "value");
          boolean cached = AnnotationMirrors.bool(applied.mirror(), "cached");
          if (name.isEmpty()) {
            healthy = reportNameless(applied, label, locator);
          } else {
            SourceRef place = applied.place(locator, "value");
            effects.add(effect(name, cached, List.of(), label, place));
          }
        }
        case SCHEME -> healthy = reportCredential(applied, label, locator);
        case RESPONSE -> {
          // Says nothing of who may call.
        }
      }
    }
    Optional<AnnotationMirror> open = AnnotationMirrors.find(element, KeywayTypes.PUBLIC);
    Optional<String> reason = open.map(mirror -> AnnotationMirrors.string(mirror, "value"));
    if (reason.filter(String::isBlank).isPresent()) {
      reportNoReason(locator.at(element, open.get(), "value"), label);
      healthy = false;
    }
    return healthy
        ? Optional.of(new Level(label, scopes, effects, reason, locator.at(element)))
        : Optional.empty();
  }

  /**
   * What a parameter asks for; empty if it is broken. It is one edge, whatever the order of its
   * annotations.
   *
   * @param applied its {@code @Security} and {@code @Depends}, of which there is at least one
   * @param by the parameter in messages: {@code OrderApi.find(user)}
   * @param place of the parameter
   */
  Optional<DependencyRequest> edge(
      List<Applied> applied, TypeRef type, String by, SourceRef place, Locator locator) {
    List<ScopeUse> scopes = new ArrayList<>();
    List<Applied> depends = new ArrayList<>();
    boolean healthy = true;
    for (Applied each : applied) {
      if (each.kind() == Kind.DEPENDS) {
        depends.add(each);
        continue;
      }
      Optional<List<ScopeUse>> read = scopes(each, "parameter " + parameter(by), locator);
      if (read.isEmpty()) {
        healthy = false;
      } else if (!AnnotationMirrors.string(each.mirror(), "on").isEmpty()) {
        healthy = reportOnParameter(each, locator);
      } else if (read.get().isEmpty()) {
        healthy = reportNothingSaid(each, locator);
      } else {
        scopes.addAll(read.get());
      }
    }
    if (depends.isEmpty()) {
      diagnostics.report(Diagnostic.error(
              DiagnosticId.MISPLACED_SECURITY,
              applied.get(0).place(locator),
              applied.get(0).label()
                  + " on "
                  + by
                  + " requires scopes of a parameter that is no dependency.")
          .fix("add @Depends, so that the dependency checks them, or move it to the method."));
      return Optional.empty();
    }
    if (depends.size() > 1) {
      diagnostics.report(Diagnostic.error(
              DiagnosticId.CONFLICTING_ANNOTATIONS,
              depends.get(1).place(locator),
              by + " asks for several dependencies: it can receive one.")
          .fix("keep one @Depends here, and put the others on the method."));
      return Optional.empty();
    }
    AnnotationMirror request = depends.get(0).mirror();
    String name = AnnotationMirrors.string(request, "value");
    return healthy
        ? Optional.of(new DependencyRequest(
            Optional.of(type),
            name.isEmpty() ? Optional.empty() : Optional.of(name),
            AnnotationMirrors.bool(request, "cached"),
            scopes,
            by,
            name.isEmpty() ? place : depends.get(0).place(locator, "value")))
        : Optional.empty();
  }

  /** All that one {@code @Security} requires; empty if a scope is illegal. */
  private Optional<List<ScopeUse>> scopes(Applied applied, String where, Locator locator) {
    String origin = applied.label() + " on " + where;
    List<ScopeUse> scopes = new ArrayList<>();
    boolean healthy = true;
    for (AnnotationValue value : AnnotationMirrors.values(applied.mirror(), "value")) {
      if (value.getValue() instanceof String scope) {
        SourceRef place = applied.place(locator, value);
        healthy &= checkLegal(scope, place);
        scopes.add(new ScopeUse(scope, origin, place));
      }
    }
    List<List<String>> alternatives = new ArrayList<>();
    for (AnnotationValue value : AnnotationMirrors.values(applied.mirror(), "anyOf")) {
      if (value.getValue() instanceof String joined) {
        List<String> together = List.of(joined.split(" ", -1));
        for (String scope : together) {
          healthy &= checkLegal(scope, applied.place(locator, value));
        }
        alternatives.add(together);
      }
    }
    if (!alternatives.isEmpty()) {
      scopes.add(ScopeUse.anyOf(alternatives, origin, applied.place(locator, "anyOf")));
    }
    return healthy ? Optional.of(scopes) : Optional.empty();
  }

  private boolean checkLegal(String scope, SourceRef place) {
    boolean legal = ScopeTokens.isLegal(scope);
    if (!legal) {
      diagnostics.report(ScopeTokens.illegal(scope, place));
    }
    return legal;
  }

  /** {@code Auth.current(user)} as {@code user of Auth.current}. */
  private static String parameter(String by) {
    int open = by.indexOf('(');
    return by.substring(open + 1, by.length() - 1) + " of " + by.substring(0, open);
  }

  private static DependencyRequest effect(
      String name, boolean cached, List<ScopeUse> scopes, String by, SourceRef place) {
    return new DependencyRequest(Optional.empty(), Optional.of(name), cached, scopes, by, place);
  }

  private boolean reportNothingSaid(Applied applied, Locator locator) {
    diagnostics.report(Diagnostic.error(
            DiagnosticId.MISPLACED_SECURITY,
            applied.place(locator),
            applied.label() + " requires no scope.")
        .fix("name the scopes: @Security(\"items\"), or remove the annotation."));
    return false;
  }

  private boolean reportNameless(Applied applied, String label, Locator locator) {
    diagnostics.report(Diagnostic.error(
            DiagnosticId.UNKNOWN_PROVIDER,
            applied.place(locator),
            applied.label() + " on " + label + " doesn't say which dependency to run.")
        .fix("name it: @Depends(\"audit\"). Only a parameter can be matched by its type."));
    return false;
  }

  private boolean reportCredential(Applied applied, String label, Locator locator) {
    diagnostics.report(Diagnostic.error(
            DiagnosticId.MISPLACED_SECURITY,
            applied.place(locator),
            applied.label() + " on " + label + " has no effect: only a parameter can receive"
                + " a credential.")
        .fix("require scopes with @Security, or run the dependency that checks the credential"
            + " with @Depends."));
    return false;
  }

  private boolean reportOnParameter(Applied applied, Locator locator) {
    diagnostics.report(Diagnostic.error(
            DiagnosticId.MISPLACED_SECURITY,
            applied.place(locator, "on"),
            "\"on\" has no meaning on a parameter, whose @Depends says what checks the scopes.")
        .fix("remove \"on\", or move the annotation to the method."));
    return false;
  }

  private void reportNoReason(SourceRef place, String label) {
    diagnostics.report(Diagnostic.error(
            DiagnosticId.MISPLACED_SECURITY,
            place,
            "@Public on " + label + " doesn't say why anybody may call it.")
        .fix("give the reason, for whoever reviews it: @Public(\"the price list is public\")."));
  }
}
