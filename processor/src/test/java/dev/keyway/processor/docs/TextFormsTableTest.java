package dev.keyway.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.request.ConversionException;
import dev.keyway.request.TextConverter;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of text forms has every type, and what it shows as accepted is. */
class TextFormsTableTest {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Map<String, String> PRIMITIVES =
      Map.of("int", "INTEGER", "char", "CHARACTER");

  /** A row: the converters of its types, and the texts that it shows. */
  private record Row(List<String> converters, List<String> texts) {}

  private static List<Row> rows() {
    String page = Pages.text("guide", "requests.md");
    String section = page.substring(page.indexOf("## Text forms"));
    List<Row> rows = new ArrayList<>();
    for (String line :
        section.substring(0, section.indexOf("\n\n", section.indexOf("|"))).split("\n")) {
      String[] cells = line.split("\\|");
      if (cells.length == 3 && cells[1].strip().startsWith("`")) {
        rows.add(new Row(
            codes(cells[1]).stream().map(TextFormsTableTest::converter).toList(), codes(cells[2])));
      }
    }
    return rows;
  }

  private static List<String> codes(String cell) {
    return CODE.matcher(cell).results().map((MatchResult code) -> code.group(1)).toList();
  }

  /** {@code LocalDate} is read by {@code LOCAL_DATE}. */
  private static String converter(String type) {
    return PRIMITIVES.getOrDefault(
        type, type.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
  }

  private static boolean accepts(String converter, String text) {
    try {
      ((TextConverter<?>) TextConverter.class.getField(converter).get(null)).convert(text);
      return true;
    } catch (ConversionException e) {
      return false;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void tableHasEveryTypeOnce() {
    List<String> known =
        Arrays.stream(TextConverter.class.getFields()).map(Field::getName).toList();
    assertThat(rows().stream().flatMap(row -> row.converters().stream()))
        .containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void whatIsShownIsAccepted() {
    List<Row> showing = rows().stream().filter(row -> !row.texts().isEmpty()).toList();
    assertThat(showing).hasSizeGreaterThan(8);
    for (Row row : showing) {
      for (String text : row.texts()) {
        assertThat(row.converters())
            .describedAs(text)
            .anyMatch(converter -> accepts(converter, text));
      }
      for (String converter : row.converters()) {
        assertThat(row.texts()).describedAs(converter).anyMatch(text -> accepts(converter, text));
      }
    }
  }
}
