package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.model.ApiMetadata.ExternalDocs;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** Reads where more is to be read. */
final class ExternalDocsReader {
  private ExternalDocsReader() {}

  /** What an element says; a URL that isn't one is reported, and the element is none the worse for it. */
  static Optional<ExternalDocs> on(Element element, Locator locator, Diagnostics diagnostics) {
    Optional<AnnotationMirror> mirror = AnnotationMirrors.find(element, KeywayTypes.EXTERNAL_DOCS);
    mirror.ifPresent(docs -> problem(docs)
        .ifPresent(sentence -> diagnostics.report(Diagnostic.error(
                DiagnosticId.INVALID_METADATA, locator.at(element, docs, "url"), sentence)
            .fix(MetadataReader.URL_FIX))));
    return mirror.map(ExternalDocsReader::read);
  }

  static ExternalDocs read(AnnotationMirror docs) {
    return new ExternalDocs(
        AnnotationMirrors.string(docs, "url"), AnnotationMirrors.string(docs, "description"));
  }

  /** What is wrong with the URL, if anything is. */
  static Optional<String> problem(AnnotationMirror docs) {
    String url = AnnotationMirrors.string(docs, "url");
    if (url.isEmpty()) {
      return Optional.of("The external documentation has no URL.");
    }
    return Urls.isUrl(url) ? Optional.empty() : Optional.of("\"" + url + "\" is no URL.");
  }
}
