package dev.keyway.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.model.HttpMethod;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The names are those of the real types. */
class KeywayTypesTest {

  static List<String> names() throws IllegalAccessException {
    List<String> names = new ArrayList<>(KeywayTypes.ENDPOINTS);
    for (Field field : KeywayTypes.class.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers()) && field.getType() == String.class) {
        names.add((String) field.get(null));
      }
    }
    return names;
  }

  @ParameterizedTest
  @MethodSource("names")
  void typeExists(String name) throws ClassNotFoundException {
    int last = name.lastIndexOf('.');
    boolean nested = Character.isUpperCase(name.charAt(name.lastIndexOf('.', last - 1) + 1));
    String binary = nested ? name.substring(0, last) + "$" + name.substring(last + 1) : name;
    assertThat(Class.forName(binary).getCanonicalName()).isEqualTo(name);
  }

  @Test
  void everyHttpMethodHasAnAnnotation() {
    assertThat(KeywayTypes.ENDPOINTS)
        .filteredOn(name -> !name.equals(KeywayTypes.WEB_SOCKET))
        .extracting(name -> name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT))
        .containsExactlyElementsOf(
            Arrays.stream(HttpMethod.values()).map(Enum::name).toList());
  }
}
