package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.model.SecurityScheme;
import dev.keyway.processor.model.TypeRef;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/** Reads the annotation types that are security schemes. */
final class SchemeReader {
  private final DiscoveryTools tools;

  /** What was read, by the annotation type; empty where it is broken. */
  private final Map<TypeRef.Declared, Optional<SecurityScheme>> schemes = new LinkedHashMap<>();

  SchemeReader(DiscoveryTools tools) {
    this.tools = tools;
  }

  /** The scheme that an annotation type is; empty if it is broken. */
  Optional<SecurityScheme> read(TypeElement annotation, Locator locator) {
    TypeRef.Declared type = TypeRefs.of(annotation);
    Optional<SecurityScheme> known = schemes.get(type);
    if (known == null) {
      known = readNew(annotation, type, locator);
      schemes.put(type, known);
    }
    return known;
  }

  /** All schemes that were read, by name. */
  List<SecurityScheme> all() {
    Map<String, SecurityScheme> byName = new HashMap<>();
    List<SecurityScheme> all = schemes.values().stream()
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(SecurityScheme::name)
            .thenComparing(scheme -> scheme.annotation().canonicalName()))
        .toList();
    for (SecurityScheme scheme : all) {
      SecurityScheme first = byName.putIfAbsent(scheme.name(), scheme);
      if (first != null) {
        tools
            .diagnostics()
            .report(Diagnostic.error(
                    DiagnosticId.DUPLICATE_SCHEME,
                    scheme.source(),
                    scheme.annotation()
                        + " and "
                        + first.annotation()
                        + " are both named \""
                        + scheme.name()
                        + "\".")
                .fix("give one of them another name."));
      }
    }
    return all;
  }

  private Optional<SecurityScheme> readNew(
      TypeElement annotation, TypeRef.Declared type, Locator locator) {
    List<AnnotationMirror> declared = AnnotationMirrors.all(annotation, KeywayTypes.SCHEMES);
    AnnotationMirror mirror = declared.get(0);
    SchemeReading reading = new SchemeReading(annotation, mirror, locator, tools.diagnostics());
    declared.stream().skip(1).forEach(reading::refuseSecond);
    reading.checkUse();
    String description = AnnotationMirrors.string(mirror, "description");
    SecurityScheme scheme = new SecurityScheme(
        reading.name(),
        type,
        reading.kind(),
        reading.scopes(),
        reading.realm(),
        description.isEmpty() ? tools.javadoc().read(annotation).text() : description,
        locator.at(annotation, mirror, "name"));
    return reading.isHealthy() ? Optional.of(scheme) : Optional.empty();
  }
}
