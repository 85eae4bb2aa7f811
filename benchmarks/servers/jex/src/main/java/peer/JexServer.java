package peer;

import dev.keyway.benchmarks.service.NewOrder;
import dev.keyway.benchmarks.service.Orders;
import dev.keyway.benchmarks.service.PublicKeyFile;
import dev.keyway.benchmarks.service.Tokens;
import io.avaje.jex.Jex;
import io.avaje.jex.http.Context;
import io.avaje.jex.http.HttpResponseException;
import java.time.LocalDate;
import java.util.Set;

/** The compared service with avaje-jex on the JDK's server; tokens are verified with nimbus. */
public final class JexServer {
  private JexServer() {}

  public static void main(String[] args) throws Exception {
    Tokens tokens = new Tokens(PublicKeyFile.read(args[1]), false);
    Jex.create()
        .get("/greeting", context -> context.text(Orders.greeting()))
        .get("/orders/{id}", context -> {
          require(context, tokens, "orders:read");
          context.json(Orders.find(Long.parseLong(context.pathParam("id"))));
        })
        .post("/orders", context -> {
          require(context, tokens, "orders:write");
          NewOrder order = context.bodyAsClass(NewOrder.class);
          if (!Orders.isValid(order)) {
            throw new HttpResponseException(422, "invalid");
          }
          context.status(201).json(Orders.place(order));
        })
        .get("/search", context -> context.json(Orders.search(
            context.queryParam("text"),
            Integer.parseInt(context.queryParam("limit", "10")),
            Boolean.parseBoolean(context.queryParam("active", "false")),
            LocalDate.parse(context.queryParam("from")),
            context.queryParams("tag"))))
        .port(Integer.parseInt(args[0]))
        .start();
  }

  private static void require(Context context, Tokens tokens, String scope) {
    String authorization = context.header("Authorization");
    Set<String> scopes = authorization == null || !authorization.startsWith("Bearer ")
        ? null
        : tokens.scopes(authorization.substring(7));
    if (scopes == null) {
      context.header("WWW-Authenticate", "Bearer realm=\"Benchmark\"");
      throw new HttpResponseException(401, "Not authenticated");
    }
    if (!scopes.contains(scope)) {
      throw new HttpResponseException(403, "Not enough permissions");
    }
  }
}
