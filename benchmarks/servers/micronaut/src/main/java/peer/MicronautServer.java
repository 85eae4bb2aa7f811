package peer;

import dev.keyway.benchmarks.service.Found;
import dev.keyway.benchmarks.service.Item;
import dev.keyway.benchmarks.service.NewOrder;
import dev.keyway.benchmarks.service.Order;
import io.micronaut.runtime.Micronaut;
import io.micronaut.serde.annotation.SerdeImport;
import java.util.Map;

/** The compared service with Micronaut on Netty, with its own support for JWTs. */
@SerdeImport(Found.class)
@SerdeImport(Item.class)
@SerdeImport(NewOrder.class)
@SerdeImport(Order.class)
public final class MicronautServer {
  private MicronautServer() {}

  public static void main(String[] args) {
    Micronaut.build(new String[0])
        .properties(Map.of(
            "micronaut.server.port", args[0],
            "micronaut.server.host", "127.0.0.1",
            "micronaut.security.enabled", true,
            "micronaut.security.token.roles-name", "scope",
            "micronaut.security.token.roles-separator", " ",
            "micronaut.security.token.jwt.claims-validators.issuer", "https://login.example.com",
            "micronaut.security.token.jwt.claims-validators.audience", "https://orders.example.com",
            "benchmark.key", args[1]))
        .start();
  }
}
