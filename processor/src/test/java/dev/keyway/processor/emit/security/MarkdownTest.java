package dev.keyway.processor.emit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {

  @Test
  void textMeansNothing() {
    assertThat(Markdown.text("a *b* _c_ `d` [e](f) <g> &h; #1 | ~i~ $j$ @k ![l] \\"))
        .isEqualTo(
            "a \\*b\\* \\_c\\_ \\`d\\` \\[e\\](f) \\<g\\> \\&h; \\#1 \\| \\~i\\~ \\$j\\$ \\@k"
                + " \\!\\[l\\] \\\\");
    assertThat(Markdown.text("https://a.example, www.b.example: c.d"))
        .isEqualTo("https\\://a.example, www\\.b.example: c.d");
  }

  @Test
  void textStaysOnOneLine() {
    assertThat(Markdown.text("a\nb\r\u2028c")).isEqualTo("a b\\\\u\\{d\\}\\\\u\\{2028\\}c");
  }

  @Test
  void codeEndsWhereItShould() {
    assertThat(Markdown.code("a*b")).isEqualTo("`a*b`");
    assertThat(Markdown.code("a`b")).isEqualTo("``a`b``");
    assertThat(Markdown.code("`")).isEqualTo("`` ` ``");
    assertThat(Markdown.code("```a")).isEqualTo("```` ```a ````");
    assertThat(Markdown.fence(List.of("a", "````"))).isEqualTo("`````");
    assertThat(Markdown.fence(List.of("a`"))).isEqualTo("```");
  }

  @Test
  void barsEndNoCell() {
    assertThat(Markdown.inTable(Markdown.code("a|b"))).isEqualTo("`a\\|b`");
    assertThat(Markdown.inTable(Markdown.text("a|b\\|c"))).isEqualTo("a\\|b\\\\\\|c");
  }
}
