package dev.keyway.processor.plan;

import dev.keyway.processor.plan.OperationPlan.RequestBodyPlan;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Where in openapi.json the schemas are, for those who read it: JSON pointers as URI fragments (RFC
 * 6901, section 6).
 */
public final class SchemaPointers {
  /** What may stand in a fragment as it is (RFC 3986, section 3.5), beside letters and digits. */
  private static final String LEGAL = "-._~!$&'()*+,;=:@/?";

  private final SchemaNames names;

  public SchemaPointers(SchemaNames names) {
    this.names = names;
  }

  /** The schema of the JSON body, absent if the operation has none. */
  public Optional<String> pointer(OperationPlan operation) {
    return operation
        .requestBody()
        .filter(RequestBodyPlan.Json.class::isInstance)
        .map(body -> ((RequestBodyPlan.Json) body).type())
        .map(type ->
            names.name(type).map(SchemaPointers::component).orElseGet(() -> inPlace(operation)));
  }

  /** The component schema of that name. */
  public static String component(String name) {
    return "#/components/schemas/" + escaped(name);
  }

  private static String inPlace(OperationPlan operation) {
    return "#/paths/"
        + escaped(operation.path())
        + "/"
        + operation.method().name().toLowerCase(Locale.ROOT)
        + "/requestBody/content/application~1json/schema";
  }

  private static String escaped(String name) {
    StringBuilder escaped = new StringBuilder();
    for (byte octet : name.replace("~", "~0").replace("/", "~1").getBytes(StandardCharsets.UTF_8)) {
      boolean alphanumeric = (octet >= 'a' && octet <= 'z')
          || (octet >= 'A' && octet <= 'Z')
          || (octet >= '0' && octet <= '9');
      if (alphanumeric || LEGAL.indexOf(octet) >= 0) {
        escaped.append((char) octet);
      } else {
        escaped.append(String.format("%%%02X", octet));
      }
    }
    return escaped.toString();
  }
}
