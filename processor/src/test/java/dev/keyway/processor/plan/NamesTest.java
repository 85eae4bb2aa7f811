package dev.keyway.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @Test
  void takenNamesGetTheSmallestFreeNumber() {
    Names names = new Names().reserve(List.of("user2"));
    assertThat(List.of(names.allocate("user"), names.allocate("user"), names.allocate("user")))
        .containsExactly("user", "user3", "user4");
  }

  @Test
  void keywordsAreNoNames() {
    assertThat(new Names().allocate("default")).isEqualTo("default_");
    assertThat(new Names().allocate("yield")).isEqualTo("yield_");
  }

  @ParameterizedTest
  @CsvSource({
    "currentUser, CURRENT_USER",
    "OAuth2, OAUTH2",
    "HTTPServer, HTTP_SERVER",
    "item, ITEM",
    "readV2Items, READ_V2_ITEMS"
  })
  void constantsAreInUpperCaseWithUnderscores(String camel, String snake) {
    assertThat(Names.upperSnake(camel)).isEqualTo(snake);
  }

  @ParameterizedTest
  @CsvSource({"UserEndpoints, userEndpoints", "HTTPServer, httpServer", "URL, url", "A, a", "db, db"
  })
  void fieldsStartInLowerCase(String type, String field) {
    assertThat(Names.lowerCamel(type)).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({"openapi.json, openapiJson", "X-Token, xToken", "2fa, at2fa", "-, at", "a_b, aB"})
  void anyTextGivesAnIdentifier(String text, String identifier) {
    assertThat(Names.identifier(text)).isEqualTo(identifier);
  }
}
