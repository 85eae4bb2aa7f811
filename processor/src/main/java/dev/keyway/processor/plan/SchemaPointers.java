package dev.keyway.processor.plan;

import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.plan.OperationPlan.RequestBodyPlan;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

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

  /** The schema of the JSON body of an operation, or of a member of it. */
  public String pointer(OperationPlan operation, ParameterSource.JsonBody body) {
    return names.name(body.type()).map(SchemaPointers::component).orElseGet(() -> {
      boolean isMember = operation
          .requestBody()
          .filter(RequestBodyPlan.Members.class::isInstance)
          .isPresent();
      return inPlace(operation) + (isMember ? "/properties/" + escaped(body.member()) : "");
    });
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
