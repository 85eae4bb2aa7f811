package peer;

import dev.keyway.benchmarks.service.NewOrder;
import dev.keyway.benchmarks.service.Orders;
import dev.keyway.benchmarks.service.PublicKeyFile;
import dev.keyway.benchmarks.service.Tokens;
import io.jooby.Context;
import io.jooby.ExecutionMode;
import io.jooby.Jooby;
import io.jooby.ServerOptions;
import io.jooby.StatusCode;
import io.jooby.exception.StatusCodeException;
import io.jooby.jackson.JacksonModule;
import java.time.LocalDate;
import java.util.Set;

/** The compared service with Jooby on Undertow; tokens are verified with nimbus. */
public final class JoobyServer {
  private JoobyServer() {}

  public static void main(String[] args) throws Exception {
    Tokens tokens = new Tokens(PublicKeyFile.read(args[1]), false);
    Jooby.runApp(new String[0], ExecutionMode.WORKER, app -> {
      ServerOptions options = new ServerOptions();
      options.setPort(Integer.parseInt(args[0]));
      options.setHost("127.0.0.1");
      app.setServerOptions(options);
      app.install(new JacksonModule());
      app.get("/greeting", context -> Orders.greeting());
      app.get("/orders/{id}", context -> {
        require(context, tokens, "orders:read");
        return Orders.find(context.path("id").longValue());
      });
      app.post("/orders", context -> {
        require(context, tokens, "orders:write");
        NewOrder order = context.body(NewOrder.class);
        if (!Orders.isValid(order)) {
          throw new StatusCodeException(StatusCode.UNPROCESSABLE_ENTITY);
        }
        context.setResponseCode(201);
        return Orders.place(order);
      });
      app.get("/search", context -> Orders.search(
          context.query("text").value(),
          context.query("limit").intValue(10),
          context.query("active").booleanValue(false),
          LocalDate.parse(context.query("from").value()),
          context.query("tag").toList()));
    });
  }

  private static void require(Context context, Tokens tokens, String scope) {
    String authorization = context.header("Authorization").valueOrNull();
    Set<String> scopes = authorization == null || !authorization.startsWith("Bearer ")
        ? null
        : tokens.scopes(authorization.substring(7));
    if (scopes == null) {
      context.setResponseHeader("WWW-Authenticate", "Bearer realm=\"Benchmark\"");
      throw new StatusCodeException(StatusCode.UNAUTHORIZED);
    }
    if (!scopes.contains(scope)) {
      throw new StatusCodeException(StatusCode.FORBIDDEN);
    }
  }
}
