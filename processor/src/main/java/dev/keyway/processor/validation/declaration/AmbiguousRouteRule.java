package dev.keyway.processor.validation.declaration;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.Endpoint;
import dev.keyway.processor.model.HttpMethod;
import dev.keyway.processor.model.PathTemplate;
import dev.keyway.processor.model.ResponseBody;
import dev.keyway.processor.model.RoutesClass;
import dev.keyway.processor.model.SourceRef;
import dev.keyway.processor.validation.DeclarationRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** No two endpoints answer the same requests. */
public final class AmbiguousRouteRule implements DeclarationRule {

  private record Shape(HttpMethod method, List<String> segments) {}

  private record Place(String label, SourceRef source, Optional<String> mediaType) {

    /** What to do where this and another place are met by the same requests. */
    String wayOut(Place other) {
      boolean differ = mediaType.isPresent()
          && other.mediaType.isPresent()
          && !mediaType.equals(other.mediaType);
      return differ
          ? "give each media type a path of its own, such as /orders and /orders.csv: what is asked"
              + " for by Accept tells no endpoints apart."
          : "change the path or the method of one of them.";
    }
  }

  /** An endpoint with segments of variables and texts. */
  private record Mixed(HttpMethod method, PathTemplate template, Place place) {

    /** Whether there is a request for both, and neither has more of it as text. */
    boolean isMetByTheSame(Mixed other) {
      List<String> mine = template.shape();
      List<String> theirs = other.template.shape();
      if (method != other.method || mine.size() != theirs.size()) {
        return false;
      }
      for (int i = 0; i < mine.size(); i++) {
        if (!mine.get(i).equals(theirs.get(i))
            && !overlap(template.segments().get(i), other.template.segments().get(i))) {
          return false;
        }
      }
      return true;
    }

    private static boolean overlap(PathTemplate.Segment left, PathTemplate.Segment right) {
      return left instanceof PathTemplate.Mixed one
          && right instanceof PathTemplate.Mixed other
          && one.exactCharacters() == other.exactCharacters()
          && SegmentOverlap.exists(one.shape(), other.shape());
    }
  }

  @Override
  public void check(Api api, Diagnostics diagnostics) {
    Map<Shape, Place> taken = new HashMap<>();
    builtIn(api.openApiPath(), "openapi.json", api.source(), taken, diagnostics);
    builtIn(api.docsPath(), "the documentation page", api.source(), taken, diagnostics);
    builtIn(
        api.docsAssetPath(),
        "the files of the documentation page",
        api.source(),
        taken,
        diagnostics);
    builtIn(api.securityReportPath(), "the scope report", api.source(), taken, diagnostics);
    builtIn(api.healthPath(), "the health", api.source(), taken, diagnostics);
    builtIn(api.readinessPath(), "the readiness", api.source(), taken, diagnostics);
    List<Mixed> mixed = new ArrayList<>();
    for (RoutesClass routes : api.routes()) {
      for (Endpoint endpoint : routes.endpoints()) {
        Place place = new Place(
            routes.type().simpleName() + "." + endpoint.methodName(),
            endpoint.source(),
            ResponseBody.mediaType(endpoint.answer().body()));
        Place other = taken.putIfAbsent(shape(endpoint.httpMethod(), endpoint.template()), place);
        if (other == null && isMixed(endpoint.template())) {
          Mixed candidate = new Mixed(endpoint.httpMethod(), endpoint.template(), place);
          other = mixed.stream()
              .filter(candidate::isMetByTheSame)
              .findFirst()
              .map(Mixed::place)
              .orElse(null);
          mixed.add(candidate);
        }
        if (other != null) {
          diagnostics.report(Diagnostic.error(
                  DiagnosticId.AMBIGUOUS_ROUTE,
                  endpoint.source(),
                  endpoint.httpMethod()
                      + " "
                      + endpoint.template().text()
                      + " can't be told apart from "
                      + other.label()
                      + ".")
              .detail("both are met by the same requests: " + place.label() + ", " + other.label())
              .fix(place.wayOut(other)));
        }
      }
    }
  }

  private static void builtIn(
      Optional<PathTemplate> path,
      String label,
      SourceRef source,
      Map<Shape, Place> taken,
      Diagnostics diagnostics) {
    path.ifPresent(template -> {
      Place place = new Place(label, source, Optional.empty());
      Place other = taken.putIfAbsent(shape(HttpMethod.GET, template), place);
      if (other != null) {
        diagnostics.report(Diagnostic.error(
                DiagnosticId.AMBIGUOUS_ROUTE,
                source,
                "GET " + template.text() + " is " + other.label() + " and " + label + ".")
            .fix("give one of them another path in @Api, or switch it off: \"\"."));
      }
    });
  }

  private static Shape shape(HttpMethod method, PathTemplate template) {
    return new Shape(method, template.shape());
  }

  private static boolean isMixed(PathTemplate template) {
    return template.segments().stream().anyMatch(PathTemplate.Mixed.class::isInstance);
  }
}
