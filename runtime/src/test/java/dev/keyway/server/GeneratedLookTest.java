package dev.keyway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.HttpException;
import dev.keyway.json.JsonCodec;
import dev.keyway.json.JsonReader;
import dev.keyway.json.JsonType;
import dev.keyway.json.JsonWriter;
import dev.keyway.request.ParameterIn;
import dev.keyway.request.RequestContext;
import dev.keyway.request.TextConverter;
import dev.keyway.routing.Endpoint;
import dev.keyway.routing.HttpMethod;
import dev.keyway.security.AccessToken;
import dev.keyway.security.BearerScheme;
import dev.keyway.security.InvalidTokenException;
import dev.keyway.security.ScopeGate;
import dev.keyway.testing.RawConnection;
import dev.keyway.testing.RawResponse;
import dev.keyway.testing.TestApplication;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The order of an endpoint's steps, with endpoints written as the processor writes them. */
class GeneratedLookTest {
  private static KeywayServer server;

  @BeforeAll
  static void start() {
    OrderApi_Endpoints orders = new OrderApi_Endpoints(new OrderApi(), JsonCodec.standard());
    server = TestApplication.serve(
        settings ->
            settings.workers(Workers.executor(task -> new Thread(task, "order worker").start())),
        orders.create);
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  record NewOrder(String item, int count) {}

  record Order(long shop, int limit, String item, String by, String thread) {}

  /** What a user would write. */
  static final class OrderApi {
    AccessToken accessToken(String bearer) {
      if (!bearer.startsWith("good")) {
        throw new InvalidTokenException("not a good one");
      }
      return AccessToken.builder("john")
          .scopes(List.of("orders:" + bearer.substring(5)))
          .build();
    }

    Order create(long shop, int limit, NewOrder order, AccessToken token) {
      if (order.count() > 100) {
        throw new HttpException(409, "Too many");
      }
      return new Order(
          shop, limit, order.item(), token.subject(), Thread.currentThread().getName());
    }
  }

  /** What the processor would. */
  static final class OrderApi_Endpoints {
    private static final ScopeGate CREATE_ACCESS =
        new BearerScheme("Orders", "orders:read", "orders:write").gate("orders:write");
    private static final JsonType<NewOrder> NEW_ORDER = JsonType.of(NewOrder.class);
    private static final JsonType<Order> ORDER = JsonType.of(Order.class);

    final Endpoint create = new Endpoint(HttpMethod.POST, "/orders/{shop}", this::create);

    private final OrderApi api;
    private final JsonReader<NewOrder> newOrderReader;
    private final JsonWriter<Order> orderWriter;

    OrderApi_Endpoints(OrderApi api, JsonCodec json) {
      this.api = api;
      this.newOrderReader = json.reader(NEW_ORDER, "#/components/schemas/NewOrder");
      this.orderWriter = json.writer(ORDER);
    }

    private void create(RequestContext request) {
      String bearer = CREATE_ACCESS.credential(request);
      AccessToken token = api.accessToken(bearer);
      CREATE_ACCESS.check(token);
      long shop = request.path("shop", 1).asLong();
      int limit = request.query("limit").asInt(100);
      String q = request.query("q").orNull(TextConverter.STRING);
      if (q != null && q.length() < 3) {
        request.invalid(ParameterIn.QUERY, "q", "minLength", "must have at least 3 characters");
      }
      request.readJson(() -> {
        NewOrder order = request.json(newOrderReader);
        request.requireValid();
        request.blocking(() -> {
          request.respond(201, orderWriter, api.create(shop, limit, order, token));
        });
      });
    }
  }

  private static RawResponse post(String target, String token, String body) throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      String authorization = token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
      return connection
          .request("POST " + target, authorization + "Content-Type: application/json", body)
          .read();
    }
  }

  @Test
  void validRequestIsServedOnAWorker() throws IOException {
    RawResponse response =
        post("/orders/7?limit=5", "good.write", "{\"item\":\"tea\",\"count\":1}");
    assertThat(response.status()).isEqualTo(201);
    assertThat(response.body())
        .isEqualTo("{\"shop\":7,\"limit\":5,\"item\":\"tea\",\"by\":\"john\","
            + "\"thread\":\"order worker\"}");
  }

  @Test
  void callerWhoMayNotCallLearnsNothingAboutTheRest() throws IOException {
    assertThat(post("/orders/x?limit=y", "", "{").header("www-authenticate"))
        .isEqualTo("Bearer realm=\"Orders\", scope=\"orders:write\"");
    RawResponse untrusted = post("/orders/x?limit=y", "bad", "{");
    assertThat(untrusted.status()).isEqualTo(401);
    assertThat(untrusted.header("www-authenticate"))
        .isEqualTo("Bearer realm=\"Orders\", error=\"invalid_token\", scope=\"orders:write\"");
    RawResponse insufficient = post("/orders/x?limit=y", "good.read", "{");
    assertThat(insufficient.status()).isEqualTo(403);
    assertThat(insufficient.header("www-authenticate"))
        .isEqualTo("Bearer realm=\"Orders\", error=\"insufficient_scope\", scope=\"orders:write\"");
  }

  @Test
  void errorsOfParametersAndBodyAreReportedTogether() throws IOException {
    RawResponse response = post("/orders/x?limit=y&q=ab", "good.write", "");
    assertThat(response.status()).isEqualTo(422);
    assertThat(response.body())
        .containsSubsequence(
            "\"in\":\"path\",\"name\":\"shop\"",
            "\"in\":\"query\",\"name\":\"limit\"",
            "\"in\":\"query\",\"name\":\"q\",\"type\":\"minLength\"",
            "\"in\":\"body\",\"pointer\":\"\",\"type\":\"required\"");
  }

  @Test
  void refusalOfTheMethodIsAnswered() throws IOException {
    RawResponse response = post("/orders/7", "good.write", "{\"item\":\"tea\",\"count\":101}");
    assertThat(response.status()).isEqualTo(409);
    assertThat(response.body()).contains("\"detail\":\"Too many\"");
  }
}
