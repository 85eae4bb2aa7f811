package dev.keyway.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DocumentationTest {
  @AutoClose
  private final ExampleServer server = new ExampleServer();

  @Test
  void documentIsValidOpenApi() throws IOException {
    String document = server.get("/openapi.json", null).text();

    assertThat(openApiSchema().validate(document, InputFormat.JSON)).isEmpty();
  }

  @Test
  void documentTellsWhatJavadocSays() {
    JsonNode document = server.get("/openapi.json", null).json();

    assertThat(document.requiredAt("/info/title").asString()).isEqualTo("Keyway example");
    assertThat(document.requiredAt("/info/description").asString()).contains("`wonderland`");
    JsonNode listItems = document.requiredAt("/paths/~1items/get");
    assertThat(listItems.required("summary").asString())
        .isEqualTo("Lists your items, oldest first.");
    assertThat(listItems.requiredAt("/parameters/1/description").asString())
        .isEqualTo("how many to answer with at most");
    assertThat(listItems.requiredAt("/parameters/1/schema/maximum").asInt()).isEqualTo(100);
    assertThat(document
            .requiredAt("/components/schemas/Item/properties/quantity/description")
            .asString())
        .isEqualTo("how many there are");
  }

  @Test
  void documentDoesNotKnowTheHash() {
    assertThat(server.get("/openapi.json", null).text()).doesNotContain("passwordHash");
  }

  @Test
  void pageIsServedToAnybody() {
    Answer page = server.get("/docs", null);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
  }

  private static Schema openApiSchema() throws IOException {
    try (InputStream schema =
        DocumentationTest.class.getResourceAsStream("/oas-3.1-schema-2025-11-23.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(schema, InputFormat.JSON);
    }
  }
}
