package dev.keyway.processor.emit.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonWriterTest {

  @Test
  void membersStandOnALineEachInTheirOrder() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("b", "text");
    object.put("a", new BigDecimal("1.50"));
    object.put("nested", Map.of("flag", true));
    object.put("objects", List.of(Map.of("n", 1), Map.of("n", 2)));

    assertThat(JsonWriter.write(object)).isEqualTo("""
            {
              "b": "text",
              "a": 1.50,
              "nested": {
                "flag": true
              },
              "objects": [
                {
                  "n": 1
                },
                {
                  "n": 2
                }
              ]
            }
            """);
  }

  @Test
  void plainValuesShareALineWhereTheyFit() {
    assertThat(JsonWriter.write(Map.of("required", List.of("a", "b"))))
        .isEqualTo("{\n  \"required\": [\"a\", \"b\"]\n}\n");
    String text = "x".repeat(39);
    // Column 100 is the last: the bracket would be at 99, and a comma may follow.
    assertThat(JsonWriter.write(Map.of("e", List.of(text, text, "12"))))
        .isEqualTo("{\n  \"e\": [\"" + text + "\", \"" + text + "\", \"12\"]\n}\n");
    assertThat(JsonWriter.write(Map.of("e", List.of(text, text, "123"))))
        .isEqualTo(
            "{\n  \"e\": [\n    \"" + text + "\",\n    \"" + text + "\",\n    \"123\"\n  ]\n}\n");
  }

  @Test
  void emptyValuesAreKept() {
    assertThat(JsonWriter.write(List.of(Map.of(), List.of(), "")))
        .isEqualTo("[\n  {},\n  [],\n  \"\"\n]\n");
  }

  @Test
  void textsComeBackAsTheyWere() {
    String text = "\"\\/\b\f\n\r\t\u0000\u001f\u007f ü \u2028 \ud83d\ude00";
    assertThat(JsonMapper.shared().readValue(JsonWriter.write(text), String.class))
        .isEqualTo(text);
  }

  @Test
  void halfACharacterIsEscaped() {
    assertThat(JsonWriter.write("\ud83d|\ude00")).isEqualTo("\"\\ud83d|\\ude00\"\n");
  }

  @Test
  void otherValuesAreAnError() {
    assertThatThrownBy(() -> JsonWriter.write(1.5)).isInstanceOf(IllegalArgumentException.class);
  }
}
