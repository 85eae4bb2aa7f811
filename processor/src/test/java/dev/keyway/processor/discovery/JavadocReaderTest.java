package dev.keyway.processor.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.discovery.JavadocReader.Javadoc;
import org.junit.jupiter.api.Test;

class JavadocReaderTest {

  @Test
  void firstSentenceIsTheSummary() {
    Javadoc javadoc = JavadocReader.parse(" Finds an order.\n It must exist.\n");
    assertThat(javadoc.summary()).isEqualTo("Finds an order.");
    assertThat(javadoc.description()).isEqualTo("Finds an order. It must exist.");
  }

  @Test
  void loneSentenceHasNoDescription() {
    Javadoc javadoc = JavadocReader.parse(" Finds an order\n by its number.\n\n @param id x\n");
    assertThat(javadoc.summary()).isEqualTo("Finds an order by its number.");
    assertThat(javadoc.description()).isEmpty();
  }

  @Test
  void summaryEndsWithTheParagraphEvenWithoutAPeriod() {
    assertThat(JavadocReader.parse(" Orders\n\n <p>More.").summary()).isEqualTo("Orders");
  }

  @Test
  void versionNumbersEndNoSentence() {
    assertThat(JavadocReader.parse(" Needs 1.2 or later. Really.").summary())
        .isEqualTo("Needs 1.2 or later.");
  }

  @Test
  void codeBecomesMarkdownButNotInTheSummary() {
    Javadoc javadoc = JavadocReader.parse(" Takes {@code List<String>}. More.");
    assertThat(javadoc.text()).isEqualTo("Takes `List<String>`. More.");
    assertThat(javadoc.summary()).isEqualTo("Takes List<String>.");
  }

  @Test
  void linksBecomeTheirLabelsOrNames() {
    assertThat(JavadocReader.parse(
                " {@link Order an order}, {@link Order#find(long)}, {@linkplain #id},"
                    + " {@literal <b>}")
            .text())
        .isEqualTo("an order, `Order.find(long)`, `id`, <b>");
  }

  @Test
  void nestedInlineTagsAreResolved() {
    assertThat(JavadocReader.parse(" {@link Order the {@code order}}").text())
        .isEqualTo("the `order`");
  }

  @Test
  void paragraphsAndListsBecomeMarkdown() {
    assertThat(JavadocReader.parse(
                " One\n two.\n\n <p>Three <b>four</b>.\n <ul>\n <li>five\n <li>six\n </ul>\n")
            .text())
        .isEqualTo("One two.\n\nThree four.\n\n- five\n\n- six");
  }

  @Test
  void entitiesAreResolvedOnce() {
    assertThat(JavadocReader.parse(" a &lt; b &amp;lt; c").text()).isEqualTo("a < b &lt; c");
  }

  @Test
  void parametersAndResultAreRead() {
    Javadoc javadoc =
        JavadocReader.parse(" Text.\n\n @param id the number,\n   {@code long}\n @param <T> type\n"
            + " @return the order\n @throws Exception never\n");
    assertThat(javadoc.parameter("id")).isEqualTo("the number, `long`");
    assertThat(javadoc.parameter("other")).isEmpty();
    assertThat(javadoc.result()).isEqualTo("the order");
    assertThat(javadoc.text()).isEqualTo("Text.");
  }

  @Test
  void inlineReturnIsTextAndResult() {
    Javadoc javadoc = JavadocReader.parse("{@return the order}");
    assertThat(javadoc.text()).isEqualTo("the order");
    assertThat(javadoc.result()).isEqualTo("the order");
  }

  @Test
  void unclosedTagsStayAsTheyAre() {
    assertThat(JavadocReader.parse(" a {@code b").text()).isEqualTo("a {@code b");
  }
}
