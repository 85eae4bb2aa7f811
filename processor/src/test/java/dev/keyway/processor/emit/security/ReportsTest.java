package dev.keyway.processor.emit.security;

import static dev.keyway.processor.testing.Declared.at;
import static dev.keyway.processor.testing.Declared.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.model.HttpMethod;
import dev.keyway.processor.model.Scope;
import dev.keyway.processor.model.SecurityScheme;
import dev.keyway.processor.plan.SecurityTable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The three forms of the scope report, above all with texts that mean to break out of them. */
class ReportsTest {
  private static final String EVIL = "</td></script><script>alert('\"&`|')</script>\n| x | \u202e";
  private static final String EVIL_SCOPE = "</b><img/src=x/onerror='a()'>|`&";

  private static final SecurityScheme SCHEME = new SecurityScheme(
      "OAuth2",
      type("OAuth2"),
      new SecurityScheme.HttpBearer(Optional.empty()),
      List.of(
          new Scope(EVIL_SCOPE, EVIL, at("first")),
          new Scope("items", "", List.of(new Scope.Implied("me", at("me"))), at("items")),
          new Scope("me", "", at("me"))),
      Optional.empty(),
      "",
      at("OAuth2"));

  private static SecurityTable.Row row(String path, SecurityTable.Access... access) {
    return new SecurityTable.Row(
        HttpMethod.GET,
        path,
        false,
        "Routes.a",
        List.of(access),
        Optional.empty(),
        List.of("a", "└─ b"));
  }

  private static SecurityTable.Access access(List<List<String>> sufficient) {
    return new SecurityTable.Access(
        SCHEME,
        false,
        sufficient,
        List.of("Auth.user"),
        List.of(new SecurityTable.Provenance(
            EVIL_SCOPE, "@Security on Routes.a", List.of("Routes.a", "user: Auth.user"))));
  }

  private static SecurityTable table(SecurityTable.Row... rows) {
    return new SecurityTable("shop.ShopApi", EVIL, "1", List.of(SCHEME), List.of(rows));
  }

  private static SecurityTable evil() {
    SecurityTable.Row open = new SecurityTable.Row(
        HttpMethod.POST,
        "/b",
        false,
        "Routes.b",
        List.of(),
        Optional.of(new SecurityTable.Reason(EVIL, "@Public on Routes.b")),
        List.of("b"));
    return table(row("/a", access(List.of(List.of(EVIL_SCOPE, "items")))), open);
  }

  private static List<String> all(String regex, String text) {
    return Pattern.compile(regex, Pattern.DOTALL)
        .matcher(text)
        .results()
        .map(result -> result.group(1))
        .toList();
  }

  @Test
  void htmlHasNoMarkupButItsOwn() {
    String html = HtmlReportEmitter.emit(evil());
    assertThat(all("<(script|style)\\b", html)).containsExactly("style", "script");
    assertThat(html)
        .doesNotContain("<img", "alert('", "\u202e")
        .contains("&lt;script&gt;alert(&#39;&quot;&amp;`|&#39;)&lt;/script&gt; | x | \\u{202e}")
        .contains("<code>&lt;/b&gt;&lt;img/src=x/onerror=&#39;a()&#39;&gt;|`&amp;</code>");
    List<String> tags = all("<(/?[a-z0-9]+)", html.replaceAll("(?s)<(script|style)>.*?</\\1>", ""));
    List<String> opened = tags.stream()
        .filter(tag -> !tag.startsWith("/") && !List.of("meta", "input").contains(tag))
        .sorted()
        .toList();
    List<String> closed = tags.stream()
        .filter(tag -> tag.startsWith("/"))
        .map(tag -> tag.substring(1))
        .sorted()
        .toList();
    assertThat(opened).isEqualTo(closed);
  }

  @Test
  void htmlRunsNothingButItsScriptAndLoadsNothing() throws Exception {
    String html = HtmlReportEmitter.emit(evil());
    Matcher policy =
        Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"").matcher(html);
    assertThat(policy.find()).isTrue();
    assertThat(policy.group(1))
        .isEqualTo("default-src 'none'; style-src '"
            + hash(all("<style>(.*?)</style>", html).get(0))
            + "'; script-src '" + hash(all("<script>(.*?)</script>", html).get(0))
            + "'; base-uri 'none'; form-action 'none'");
    assertThat(html.toLowerCase(Locale.ROOT))
        .doesNotContain("http:", "https:", "//", "url(", "@import", " src=", " href=", " style=");
    assertThat(html).doesNotContainPattern("\\son[a-z]+=\"");
  }

  private static String hash(String text) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(hash);
  }

  @Test
  void htmlMarksWhatAScopeIsToAnEndpoint() {
    String required = HtmlReportEmitter.emit(table(row("/a", access(List.of(List.of("me"))))));
    assertThat(marks(required)).containsExactly("", "○", "●");
    String either = HtmlReportEmitter.emit(
        table(row("/a", access(List.of(List.of("me"), List.of(EVIL_SCOPE))))));
    assertThat(marks(either)).containsExactly("◐", "○", "◐");
    String credential = HtmlReportEmitter.emit(table(row("/a", access(List.of(List.of())))));
    assertThat(marks(credential)).containsExactly("", "", "");
  }

  private static List<String> marks(String html) {
    String body = html.substring(html.indexOf("<tbody>"), html.indexOf("</tbody>"));
    return all("</details></td>(.*)</tr>", body).stream()
        .flatMap(cells -> all("<td[^>]*>(.*?)</td>", cells).stream())
        .map(cell -> cell.replaceAll("(?s)^<b aria-hidden=\"true\">(.)</b>.*", "$1"))
        .toList();
  }

  @Test
  void htmlHasHeadersForRowsAndColumns() {
    String html = HtmlReportEmitter.emit(evil());
    assertThat(all("<th scope=\"(row)\"", html)).hasSize(2);
    assertThat(all("<th scope=\"(col)\"", html)).hasSize(5);
    assertThat(all("<th scope=\"(colgroup)\"", html)).hasSize(1);
    assertThat(html).contains("<html lang=\"en\">").contains("name=\"viewport\"");
  }

  @Test
  void jsonHoldsEveryText() {
    JsonNode json = JsonMapper.shared().readTree(JsonReportEmitter.emit(evil()));
    assertThat(json.at("/title").asString()).isEqualTo(EVIL);
    assertThat(json.at("/schemes/0/scopes/0/name").asString()).isEqualTo(EVIL_SCOPE);
    assertThat(json.at("/schemes/0/scopes/1/implies/0").asString()).isEqualTo("me");
    assertThat(json.at("/endpoints/0/access/0/sufficient/0/1").asString()).isEqualTo("items");
    assertThat(json.at("/endpoints/0/access/0/provenance/0/chain/1").asString())
        .isEqualTo("user: Auth.user");
    assertThat(json.at("/endpoints/1/public").asBoolean()).isTrue();
    assertThat(json.at("/endpoints/1/publicReason").asString()).isEqualTo(EVIL);
  }

  @Test
  void markdownKeepsItsTable() {
    String markdown = MarkdownReportEmitter.emit(evil());
    assertThat(markdown.lines().filter(line -> line.startsWith("| `")))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line.replaceAll("\\\\.", "").chars().filter(c -> c == '|'))
            .hasSize(4));
    assertThat(markdown)
        .contains("\\<script\\>alert('\"\\&\\`\\|')\\</script\\> \\| x \\| \\\\u\\{202e\\}")
        .contains(
            "- ``</b><img/src=x/onerror='a()'>|`&``: `@Security on Routes.a`, through `Routes.a` →"
                + " `user: Auth.user`");
  }

  @Test
  void everyFormSaysTheSameOfAnEmptyApi() {
    SecurityTable empty = new SecurityTable("A", "A", "1", List.of(), List.of());
    assertThat(HtmlReportEmitter.emit(empty))
        .contains("has 0 endpoints")
        .doesNotContain("id=\"scope\"");
    assertThat(MarkdownReportEmitter.emit(empty)).contains("has 0 endpoints").doesNotContain("## ");
    assertThat(JsonReportEmitter.emit(empty)).contains("\"endpoints\": []");
  }

  @Test
  void endpointOfAnApiWithoutSchemesSaysSo() {
    SecurityTable open = new SecurityTable("A", "A", "1", List.of(), List.of(row("/a")));
    assertThat(HtmlReportEmitter.emit(open)).contains("the API has no security scheme");
    assertThat(MarkdownReportEmitter.emit(open)).contains("the API has no security scheme");
  }
}
