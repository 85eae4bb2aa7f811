package dev.keyway.processor.plan;

import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.plan.OperationPlan.RequestBodyPlan;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where in openapi.json the schemas are, for those who read it: JSON pointers as URI fragments (RFC
 * 6901, section 6).
 */
public final class SchemaPointers {
  /** The member of an operation that tells the messages of a WebSocket, which OpenAPI has no word for. */
  public static final String MESSAGES = "x-websocket-messages";

  /** Its member for what clients send. */
  public static final String FROM_CLIENT = "fromClient";

  /** Its member for what is sent to them. */
  public static final String FROM_SERVER = "fromServer";

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

  /** The schema of what clients send through the WebSocket of an operation. */
  public String messages(OperationPlan operation, JsonType form) {
    return names
        .name(form)
        .map(SchemaPointers::component)
        .orElseGet(() -> inPath(operation) + "/" + MESSAGES + "/" + FROM_CLIENT);
  }

  /** The component schema of that name. */
  public static String component(String name) {
    return "#/components/schemas/" + escaped(name);
  }

  private static String inPlace(OperationPlan operation) {
    return inPath(operation) + "/requestBody/content/application~1json/schema";
  }

  private static String inPath(OperationPlan operation) {
    return "#/paths/"
        + escaped(operation.path())
        + "/"
        + operation.method().name().toLowerCase(Locale.ROOT);
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
