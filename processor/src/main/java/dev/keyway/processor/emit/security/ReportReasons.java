package dev.keyway.processor.emit.security;

import dev.keyway.processor.plan.SecurityTable;
import java.util.List;

/** Writes why an endpoint may be called by whom: the part of a row that is opened to be read. */
final class ReportReasons {
  private ReportReasons() {}

  static void add(SecurityTable.Row row, SecurityTable table, Html html) {
    html.raw("<div class=\"why\"><div>");
    if (row.isPublic() || row.publicReason().isPresent()) {
      html.raw("<p>Anybody may call it: ").text(ReportWords.reason(row, table));
      row.publicReason()
          .filter(reason -> !row.dependencyTree().isEmpty())
          .ifPresent(reason -> html.raw(" (").element("code", reason.origin()).raw(")"));
      html.raw("</p>");
    }
    row.schemes().forEach(access -> add(access, html));
    if (!row.dependencyTree().isEmpty()) {
      html.raw("<p>Served by ").element("code", row.servedBy());
      boolean alone = row.dependencyTree().size() == 1;
      html.raw(alone ? ", which depends on nothing.</p>" : ", which depends on this:</p>");
      if (!alone) {
        html.raw("<pre>");
        for (String line : row.dependencyTree()) {
          html.text(line).raw("\n");
        }
        html.raw("</pre>");
      }
    }
    html.raw("</div></div>");
  }

  private static void add(SecurityTable.Access access, Html html) {
    html.raw("<p>").element("b", access.scheme().name()).raw(": ");
    if (access.optional()) {
      html.raw("a credential is taken, if there is one");
    } else if (!access.hasScopes()) {
      html.raw("a credential is demanded, and no scope");
    } else {
      html.raw("a credential is demanded that was granted ");
      String or = "";
      for (List<String> set : access.sufficient()) {
        html.raw(or).element("code", String.join(" ", set));
        or = " or ";
      }
    }
    html.raw(". Checked by ");
    String comma = "";
    for (String checker : access.checkedBy()) {
      html.raw(comma).text(checker);
      comma = ", ";
    }
    html.raw(".</p>");
    if (!access.provenance().isEmpty()) {
      html.raw("<ul>");
      access.provenance().forEach(provenance -> add(provenance, html));
      html.raw("</ul>");
    }
  }

  private static void add(SecurityTable.Provenance provenance, Html html) {
    html.raw("<li>").element("code", provenance.scope()).raw(" from ");
    html.element("code", provenance.origin()).raw("<ol>");
    provenance.chain().forEach(step -> html.element("li", step));
    html.raw("</ol></li>");
  }
}
