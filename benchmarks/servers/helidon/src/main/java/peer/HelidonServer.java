package peer;

import dev.keyway.benchmarks.service.NewOrder;
import dev.keyway.benchmarks.service.Orders;
import dev.keyway.benchmarks.service.PublicKeyFile;
import dev.keyway.benchmarks.service.Tokens;
import io.helidon.common.parameters.Parameters;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.LocalDate;
import java.util.Set;

/** The compared service with Helidon SE on virtual threads; tokens are verified with nimbus. */
public final class HelidonServer {
  private final Tokens tokens;

  private HelidonServer(Tokens tokens) {
    this.tokens = tokens;
  }

  public static void main(String[] args) throws Exception {
    HelidonServer server = new HelidonServer(new Tokens(PublicKeyFile.read(args[1]), false));
    WebServer.builder()
        .host("127.0.0.1")
        .port(Integer.parseInt(args[0]))
        .routing(server::routes)
        .build()
        .start();
  }

  private void routes(HttpRouting.Builder routing) {
    routing
        .get("/greeting", (request, response) -> response.send(Orders.greeting()))
        .get("/orders/{id}", this::find)
        .post("/orders", this::place)
        .get("/search", this::search);
  }

  private void find(ServerRequest request, ServerResponse response) {
    if (isAllowed(request, response, "orders:read")) {
      response.send(Orders.find(Long.parseLong(request.path().pathParameters().get("id"))));
    }
  }

  private void place(ServerRequest request, ServerResponse response) {
    if (!isAllowed(request, response, "orders:write")) {
      return;
    }
    NewOrder order = request.content().as(NewOrder.class);
    if (!Orders.isValid(order)) {
      throw new HttpException("invalid", Status.create(422));
    }
    response.status(Status.CREATED_201).send(Orders.place(order));
  }

  private void search(ServerRequest request, ServerResponse response) {
    Parameters query = request.query();
    response.send(Orders.search(
        query.get("text"),
        query.first("limit").map(Integer::parseInt).orElse(10),
        query.first("active").map(Boolean::parseBoolean).orElse(false),
        LocalDate.parse(query.get("from")),
        query.all("tag")));
  }

  private boolean isAllowed(ServerRequest request, ServerResponse response, String scope) {
    String authorization = request.headers().value(HeaderNames.AUTHORIZATION).orElse("");
    Set<String> scopes =
        authorization.startsWith("Bearer ") ? tokens.scopes(authorization.substring(7)) : null;
    if (scopes == null) {
      response
          .status(Status.UNAUTHORIZED_401)
          .header(HeaderNames.WWW_AUTHENTICATE, "Bearer realm=\"Benchmark\"")
          .send("Not authenticated");
      return false;
    }
    if (!scopes.contains(scope)) {
      response.status(Status.FORBIDDEN_403).send("Not enough permissions");
      return false;
    }
    return true;
  }
}
