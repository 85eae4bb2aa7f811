package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.model.ApiMetadata;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/**
 * Reads what {@code @Api} says for the readers of the document alone. What is malformed is reported, and
 * the API is none the worse for it.
 */
final class MetadataReader {
  /** What any tool takes for an address; whether somebody reads there, nobody knows. */
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

  /** A variable in the URL of a server. */
  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

  static final String URL_FIX =
      "write \"https://...\", or a path that begins with '/' or '.', which is resolved against the"
          + " document's own URL.";

  private final TypeElement api;
  private final AnnotationMirror mirror;
  private final Locator locator;
  private final Diagnostics diagnostics;

  MetadataReader(
      TypeElement api, AnnotationMirror mirror, Locator locator, Diagnostics diagnostics) {
    this.api = api;
    this.mirror = mirror;
    this.locator = locator;
    this.diagnostics = diagnostics;
  }

  /** All of it. */
  ApiMetadata read() {
    checkUrl(mirror, "termsOfService");
    return new ApiMetadata(
        AnnotationMirrors.string(mirror, "summary"),
        AnnotationMirrors.string(mirror, "termsOfService"),
        written(mirror, "contact").map(this::contact),
        written(mirror, "license").map(this::license),
        servers(),
        tags(),
        externalDocs(mirror),
        List.of());
  }

  /** An annotation in the annotation, if the user wrote it. */
  private static Optional<AnnotationMirror> written(AnnotationMirror outer, String member) {
    return AnnotationMirrors.written(outer, member)
        .map(value -> value.getValue())
        .filter(AnnotationMirror.class::isInstance)
        .map(AnnotationMirror.class::cast);
  }

  private ApiMetadata.Contact contact(AnnotationMirror contact) {
    String email = AnnotationMirrors.string(contact, "email");
    if (contact.getElementValues().isEmpty()) {
      report(
          locator.at(api, mirror, "contact"),
          "The contact says nothing.",
          "give a name, a URL or a mail address, or remove it.");
    }
    if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
      report(
          contact,
          "email",
          "\"" + email + "\" is no mail address.",
          "write one, such as \"api@example.com\".");
    }
    checkUrl(contact, "url");
    return new ApiMetadata.Contact(
        AnnotationMirrors.string(contact, "name"), AnnotationMirrors.string(contact, "url"), email);
  }

  private ApiMetadata.License license(AnnotationMirror license) {
    String identifier = AnnotationMirrors.string(license, "identifier");
    String url = AnnotationMirrors.string(license, "url");
    checkName(license, "licence");
    if (!identifier.isEmpty() && !url.isEmpty()) {
      report(
          license,
          "url",
          "The licence has an SPDX identifier and a URL, and OpenAPI wants one of them at most.",
          "keep the identifier: it says which text is meant.");
    }
    checkUrl(license, "url");
    return new ApiMetadata.License(AnnotationMirrors.string(license, "name"), identifier, url);
  }

  private Optional<ApiMetadata.ExternalDocs> externalDocs(AnnotationMirror outer) {
    Optional<AnnotationMirror> written = written(outer, "externalDocs");
    written.ifPresent(docs -> ExternalDocsReader.problem(docs)
        .ifPresent(sentence -> report(docs, "url", sentence, URL_FIX)));
    return written.map(ExternalDocsReader::read);
  }

  private List<ApiMetadata.Tag> tags() {
    Set<String> names = new HashSet<>();
    List<ApiMetadata.Tag> tags = new ArrayList<>();
    for (AnnotationMirror tag : AnnotationMirrors.annotations(mirror, "tags")) {
      String name = AnnotationMirrors.string(tag, "name");
      if (checkName(tag, "tag") && !names.add(name)) {
        report(tag, "name", "The tag \"" + name + "\" is declared twice.", "remove one of them.");
      }
      tags.add(new ApiMetadata.Tag(
          name, AnnotationMirrors.string(tag, "description"), externalDocs(tag)));
    }
    return tags;
  }

  private List<ApiMetadata.Server> servers() {
    Set<String> urls = new HashSet<>();
    List<ApiMetadata.Server> servers = new ArrayList<>();
    for (AnnotationMirror server : AnnotationMirrors.annotations(mirror, "servers")) {
      String url = AnnotationMirrors.string(server, "url");
      checkServerUrl(server, url);
      if (!urls.add(url)) {
        report(server, "url", "The server " + url + " is declared twice.", "remove one of them.");
      }
      servers.add(new ApiMetadata.Server(
          url, AnnotationMirrors.string(server, "description"), variables(server, url)));
    }
    return servers;
  }

  private void checkServerUrl(AnnotationMirror server, String url) {
    if (url.isEmpty()) {
      report(server, "url", "The server has no URL.", URL_FIX);
    } else if (!Urls.isUrl(VARIABLE.matcher(url).replaceAll("1"))) {
      report(server, "url", "\"" + url + "\" is no URL of a server.", URL_FIX);
    } else if (url.contains("?") || url.contains("#")) {
      report(
          server,
          "url",
          "The server's URL \"" + url
              + "\" has a query or a fragment, behind which there are no paths.",
          "remove it.");
    } else if (url.endsWith("/") && !url.equals("/")) {
      report(
          server,
          "url",
          "The server's URL \"" + url + "\" ends with a slash, and every path begins with one.",
          "remove it.");
    }
  }

  private List<ApiMetadata.Variable> variables(AnnotationMirror server, String url) {
    Set<String> used = new LinkedHashSet<>(VARIABLE
        .matcher(url)
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList());
    Set<String> declared = new LinkedHashSet<>();
    List<ApiMetadata.Variable> variables = new ArrayList<>();
    for (AnnotationMirror variable : AnnotationMirrors.annotations(server, "variables")) {
      String name = AnnotationMirrors.string(variable, "name");
      if (!used.contains(name)) {
        report(
            variable,
            "name",
            "The variable \"" + name + "\" isn't in the server's URL.",
            "write {" + name + "} where it belongs in " + url + ", or remove the variable.");
      } else if (!declared.add(name)) {
        report(
            variable,
            "name",
            "The variable \"" + name + "\" is declared twice.",
            "remove one of them.");
      }
      variables.add(variable(variable, name));
    }
    used.stream()
        .filter(Predicate.not(declared::contains))
        .forEach(name -> report(
            server,
            "url",
            "Nothing says what {" + name + "} in the server's URL is.",
            "add @ServerVariable(name = \"" + name + "\", defaultValue = ...) to its variables."));
    return variables;
  }

  private ApiMetadata.Variable variable(AnnotationMirror variable, String name) {
    List<String> values = AnnotationMirrors.strings(variable, "values");
    String defaultValue = AnnotationMirrors.string(variable, "defaultValue");
    if (!values.isEmpty() && !values.contains(defaultValue)) {
      report(
          variable,
          "defaultValue",
          "\"" + defaultValue + "\" is none of the values of \"" + name + "\".",
          "give one of them: " + String.join(", ", values) + ".");
    }
    return new ApiMetadata.Variable(
        name, defaultValue, values, AnnotationMirrors.string(variable, "description"));
  }

  private boolean checkName(AnnotationMirror named, String what) {
    boolean given = !AnnotationMirrors.string(named, "name").isBlank();
    if (!given) {
      report(named, "name", "The " + what + " has no name.", "give it one.");
    }
    return given;
  }

  private void checkUrl(AnnotationMirror outer, String member) {
    String url = AnnotationMirrors.string(outer, member);
    if (!url.isEmpty() && !Urls.isUrl(url)) {
      report(outer, member, "\"" + url + "\" is no URL.", URL_FIX);
    }
  }

  private void report(AnnotationMirror inner, String member, String sentence, String fix) {
    ElementRef place = AnnotationMirrors.written(inner, member)
        .map(value -> locator.at(api, mirror, value))
        .orElseGet(() -> locator.at(api, mirror));
    report(place, sentence, fix);
  }

  private void report(ElementRef place, String sentence, String fix) {
    diagnostics.report(
        Diagnostic.error(DiagnosticId.INVALID_METADATA, place, sentence).fix(fix));
  }
}
