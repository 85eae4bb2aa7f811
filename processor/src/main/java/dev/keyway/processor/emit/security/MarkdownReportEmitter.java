package dev.keyway.processor.emit.security;

import static java.util.stream.Collectors.joining;

import dev.keyway.processor.model.Scope;
import dev.keyway.processor.model.SecurityScheme;
import dev.keyway.processor.plan.SecurityTable;
import java.util.ArrayList;
import java.util.List;

/** Writes the scope report as Markdown, to be read where a change is reviewed. */
public final class MarkdownReportEmitter {
  private final SecurityTable table;
  private final List<String> lines = new ArrayList<>();

  private MarkdownReportEmitter(SecurityTable table) {
    this.table = table;
  }

  /** The text of security.md. */
  public static String emit(SecurityTable table) {
    MarkdownReportEmitter emitter = new MarkdownReportEmitter(table);
    emitter.addOverview();
    emitter.addImplications();
    emitter.addProvenance();
    return String.join("\n", emitter.lines) + "\n";
  }

  private void addOverview() {
    lines.add(
        "# Who may call " + Markdown.text(table.title()) + " " + Markdown.text(table.version()));
    lines.add("");
    lines.add(Markdown.code(table.api()) + " has " + ReportWords.summary(table) + ".");
    lines.add("");
    lines.add("| endpoint | who may call | checked by |");
    lines.add("| --- | --- | --- |");
    for (SecurityTable.Row row : table.rows()) {
      String checkers = row.schemes().stream()
          .flatMap(access -> access.checkedBy().stream())
          .distinct()
          .map(Markdown::text)
          .collect(joining(", "));
      lines.add("| "
          + Markdown.inTable(endpoint(row))
          + " | "
          + Markdown.inTable(who(row))
          + " | "
          + Markdown.inTable(checkers)
          + " |");
    }
  }

  private static String endpoint(SecurityTable.Row row) {
    String endpoint = Markdown.code(row.method() + " " + row.path());
    return row.webSocket() ? endpoint + " (" + ReportWords.WEB_SOCKET + ")" : endpoint;
  }

  private String who(SecurityTable.Row row) {
    List<String> parts = new ArrayList<>();
    if (row.isPublic()) {
      parts.add("**anybody**: " + Markdown.text(ReportWords.reason(row, table)));
    }
    row.schemes().forEach(access -> parts.add(who(access)));
    return String.join("; ", parts);
  }

  private static String who(SecurityTable.Access access) {
    String sets = access.sufficient().stream()
        .filter(set -> !set.isEmpty())
        .map(set -> Markdown.code(String.join(" ", set)))
        .collect(joining(" or "));
    return (access.optional() ? "optional " : "")
        + Markdown.text(access.scheme().name())
        + (sets.isEmpty() ? "" : " " + sets);
  }

  private void addImplications() {
    List<String> implications = new ArrayList<>();
    for (SecurityScheme scheme : table.schemes()) {
      for (Scope scope : scheme.scopes()) {
        List<String> implied = scheme.impliedBy(scope.name());
        if (!implied.isEmpty()) {
          implications.add("- "
              + Markdown.code(scope.name())
              + " of "
              + Markdown.text(scheme.name())
              + " implies "
              + implied.stream().map(Markdown::code).collect(joining(", ")));
        }
      }
    }
    if (!implications.isEmpty()) {
      addHeading("## Implied scopes");
      lines.addAll(implications);
    }
  }

  private void addProvenance() {
    List<SecurityTable.Row> rows = table.rows().stream()
        .filter(row -> !row.schemes().isEmpty() || row.publicReason().isPresent())
        .filter(row -> !row.dependencyTree().isEmpty())
        .toList();
    if (rows.isEmpty()) {
      return;
    }
    addHeading("## Why");
    boolean first = true;
    for (SecurityTable.Row row : rows) {
      if (!first) {
        lines.add("");
      }
      first = false;
      lines.add("### " + endpoint(row));
      lines.add("");
      row.publicReason()
          .ifPresent(reason -> lines.add(
              "- " + Markdown.code(reason.origin()) + ": " + Markdown.text(reason.text())));
      for (SecurityTable.Access access : row.schemes()) {
        access.provenance().forEach(provenance -> lines.add(line(provenance)));
      }
      addTree(row.dependencyTree());
    }
  }

  private static String line(SecurityTable.Provenance provenance) {
    return "- "
        + Markdown.code(provenance.scope())
        + ": "
        + Markdown.code(provenance.origin())
        + ", through "
        + provenance.chain().stream().map(Markdown::code).collect(joining(" → "));
  }

  private void addTree(List<String> tree) {
    if (tree.size() == 1) {
      return;
    }
    if (!lines.get(lines.size() - 1).isEmpty()) {
      lines.add("");
    }
    String fence = Markdown.fence(tree);
    lines.add(fence + "text");
    tree.forEach(line -> lines.add(Markdown.visible(line)));
    lines.add(fence);
  }

  private void addHeading(String heading) {
    lines.add("");
    lines.add(heading);
    lines.add("");
  }
}
