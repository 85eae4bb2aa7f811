package dev.keyway.processor.emit.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.keyway.processor.plan.SecurityTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Writes the scope report as a page of its own, for whoever reviews who may call what. It loads
 * nothing, and its content security policy allows no script and no style but its own two.
 */
public final class HtmlReportEmitter {
  private final SecurityTable table;
  private final ReportColumns columns;
  private final Html html = new Html();

  private HtmlReportEmitter(SecurityTable table) {
    this.table = table;
    this.columns = new ReportColumns(table);
  }

  /** The text of security.html. */
  public static String emit(SecurityTable table) {
    return new HtmlReportEmitter(table).page();
  }

  private String page() {
    String style = resource("report.css");
    String script = resource("report.js");
    html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '")
        .raw(hash(style))
        .raw("'; script-src '")
        .raw(hash(script))
        .raw("'; base-uri 'none'; form-action 'none'\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    html.element("title", "Who may call " + table.title()).raw("\n");
    html.raw("<style>").raw(style).raw("</style>\n</head>\n<body>\n");
    addHeader();
    addFilters();
    addTable();
    html.raw("<p id=\"none\" hidden>No endpoint is like that.</p>\n");
    html.raw("<script>").raw(script).raw("</script>\n</body>\n</html>\n");
    return html.toString();
  }

  private void addHeader() {
    html.raw("<header>\n<h1>Who may call ").text(table.title()).raw(" ");
    html.element("small", table.version()).raw("</h1>\n<p>");
    html.element("code", table.api())
        .raw(" has ")
        .text(ReportWords.summary(table))
        .raw(".</p>\n");
    if (!columns.all().isEmpty()) {
      html.raw("<p class=\"legend\">");
      for (ReportColumns.Mark mark : ReportColumns.Mark.values()) {
        html.raw("<span>")
            .element("b", mark.symbol())
            .raw(" ")
            .text(mark.meaning())
            .raw("</span> ");
      }
      html.raw("</p>\n");
    }
    html.raw("</header>\n");
  }

  /** Shown by the script, since they do nothing without it. */
  private void addFilters() {
    html.raw("<form id=\"filters\" role=\"search\" hidden>\n");
    html.raw("<label>Find <input type=\"search\" id=\"words\" placeholder=\"path, scope or class\"")
        .raw(" autocomplete=\"off\" spellcheck=\"false\"></label>\n");
    html.raw("<label>Access <select id=\"access\"><option value=\"\">any</option>")
        .raw("<option value=\"public\">public</option>")
        .raw("<option value=\"credential\">credential alone</option>")
        .raw("<option value=\"scopes\">scopes</option></select></label>\n");
    if (!columns.all().isEmpty()) {
      html.raw("<label>Scope <select id=\"scope\"><option value=\"\">any</option>");
      for (ReportColumns.Group group : columns.groups()) {
        html.raw("<optgroup label=\"").text(group.scheme().name()).raw("\">");
        for (ReportColumns.Column column : group.columns()) {
          html.raw("<option value=\"" + column.cell() + "\">")
              .text(column.scope())
              .raw("</option>");
        }
        html.raw("</optgroup>");
      }
      html.raw("</select></label>\n");
    }
    html.raw(
        "<button type=\"button\" id=\"all\" aria-pressed=\"false\">Show all reasons</button>\n");
    html.raw("<output id=\"count\" aria-live=\"polite\"></output>\n</form>\n");
  }

  private void addTable() {
    html.raw(
        "<div class=\"scroll\" role=\"region\" aria-label=\"Endpoints\" tabindex=\"0\">\n<table>\n");
    html.raw("<thead>\n<tr><th scope=\"col\" rowspan=\"2\">Endpoint</th>")
        .raw("<th scope=\"col\" rowspan=\"2\">Who may call</th>");
    for (ReportColumns.Group group : columns.groups()) {
      html.raw("<th scope=\"colgroup\" class=\"first\" colspan=\""
              + group.columns().size() + "\">")
          .text(group.scheme().name())
          .raw("</th>");
    }
    html.raw("</tr>\n<tr>");
    for (ReportColumns.Column column : columns.all()) {
      html.raw("<th scope=\"col\" class=\"scope" + (column.first() ? " first" : "") + "\" title=\"")
          .text(column.description())
          .raw("\">")
          .element("span", column.scope())
          .raw("</th>");
    }
    html.raw("</tr>\n</thead>\n<tbody>\n");
    table.rows().forEach(this::addRow);
    html.raw("</tbody>\n</table>\n</div>\n");
  }

  private void addRow(SecurityTable.Row row) {
    String access =
        row.isPublic() ? "public" : ReportWords.requiresScopes(row) ? "scopes" : "credential";
    html.raw("<tr data-access=\"" + access + "\"><th scope=\"row\"><span class=\"method\">")
        .text(row.method().name())
        .raw("</span> ")
        .element("code", row.path());
    if (row.webSocket()) {
      html.raw(" ").element("small", ReportWords.WEB_SOCKET);
    }
    html.raw("</th><td><details><summary>");
    if (row.isPublic()) {
      html.raw("<b class=\"public\">public</b> ")
          .element("span", "reason", ReportWords.reason(row, table))
          .raw(" ");
    }
    for (SecurityTable.Access each : row.schemes()) {
      html.element(
              "span",
              "scheme",
              (each.optional() ? "optional " : "") + each.scheme().name())
          .raw(" ");
    }
    html.raw("</summary>");
    ReportReasons.add(row, table, html);
    html.raw("</details></td>");
    for (ReportColumns.Column column : columns.all()) {
      html.raw(column.first() ? "<td class=\"first\">" : "<td>");
      columns
          .mark(row, column)
          .ifPresent(mark -> html.raw("<b aria-hidden=\"true\">" + mark.symbol() + "</b><i>")
              .text(column.scope())
              .raw("</i><span> " + mark.meaning() + "</span>"));
      html.raw("</td>");
    }
    html.raw("</tr>\n");
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReportEmitter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing: was it left out of the jar?");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
