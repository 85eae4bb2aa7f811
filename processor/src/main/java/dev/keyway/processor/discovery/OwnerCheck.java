package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reports classes that can't hold endpoints or providers, or be singletons. */
final class OwnerCheck {
  private final Diagnostics diagnostics;

  OwnerCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Whether the class can be made. */
  boolean checkShape(TypeElement owner, Locator locator) {
    Optional<String> problem = Shapes.problem(owner);
    problem.ifPresent(what -> {
      boolean isRoutes = Declarations.isRoutes(owner);
      boolean isOwner = isRoutes || Declarations.hasProviders(owner);
      DiagnosticId id = isRoutes
          ? DiagnosticId.INVALID_ROUTES_CLASS
          : isOwner ? DiagnosticId.INVALID_PROVIDER : DiagnosticId.AMBIGUOUS_CONSTRUCTOR;
      diagnostics.report(Diagnostic.error(
              id, locator.at(owner), owner.getSimpleName() + " can't be made: it " + what + ".")
          .fix(
              isOwner
                  ? "put the methods into a plain class, top-level or static."
                  : "put @Singleton on a plain class, or write a method with @Provides"
                      + " @Singleton that returns it."));
    });
    return problem.isEmpty();
  }

  /** Reports a routes class without endpoints, in it or in classes nested in it. */
  void checkNotEmpty(TypeElement owner, Locator locator) {
    Optional<AnnotationMirror> annotation = AnnotationMirrors.find(owner, KeywayTypes.ROUTES);
    boolean isEmpty = Declarations.in(ElementFilter.typesIn(owner.getEnclosedElements()))
            .routes()
            .isEmpty()
        && !Declarations.hasEndpoints(owner);
    if (annotation.isPresent() && isEmpty) {
      diagnostics.report(Diagnostic.error(
              DiagnosticId.NO_ENDPOINTS,
              locator.at(owner, annotation.get()),
              owner.getSimpleName() + " has @Routes, but no endpoint.")
          .fix("write a method with @Get, @Post, ..., or remove @Routes."));
    }
  }
}
