import example.client.ApiClient;
import example.client.ApiException;
import example.client.api.ItemsApi;
import example.client.api.LoginApi;
import example.client.api.UsersApi;
import example.client.model.Item;
import example.client.model.NewItem;
import example.client.model.Problem;
import example.client.model.Token;
import example.client.model.ValidationProblem;
import example.client.model.ValidationError;
import java.util.List;
import java.util.Objects;

/** Calls the example app with the client that OpenAPI Generator writes. The argument is where it is served. */
public final class JavaClient {
  /** A call that ought to be refused. */
  private interface Call {
    void run() throws ApiException;
  }

  private final String url;

  private JavaClient(String url) {
    this.url = url;
  }

  public static void main(String[] args) throws Exception {
    new JavaClient(args[0]).run();
  }

  private void run() throws Exception {
    Token token = login("items:read items:write profile");
    equal("bearer", token.getTokenType());
    equal("items:read items:write profile", token.getScope());
    ApiClient client = client(token);
    ItemsApi items = new ItemsApi(client);

    equal("alice", new UsersApi(client).readMe().getUsername());
    equal(1, items.listItems(null, 1).size());

    NewItem hat = new NewItem().title("Hat").quantity(1);
    Item added = items.addItem(hat);
    equal("Hat", added.getTitle());
    equal(null, added.getDescription());
    equal(added, items.readItem(added.getId()));
    equal("10/6", items.replaceItem(added.getId(), hat.description("10/6")).getDescription());
    items.deleteItem(added.getId());

    ApiException gone = refused(404, () -> items.readItem(added.getId()));
    equal("You have no such item", read(client, gone, Problem.class).getDetail());

    ApiException invalid = refused(422, () -> items.listItems(-1, 500));
    List<ValidationError> errors =
        read(client, invalid, ValidationProblem.class).getErrors();
    equal(2, errors.size());
    equal(ValidationError.InEnum.QUERY, errors.get(0).getIn());
    equal("offset", errors.get(0).getName());
    equal("minimum", errors.get(0).getType());
    equal("limit", errors.get(1).getName());

    ApiException invalidBody = refused(422, () -> items.addItem(new NewItem().title("Hat")));
    equal(
        "/quantity",
        read(client, invalidBody, ValidationProblem.class).getErrors().get(0).getPointer());

    ItemsApi anonymous = new ItemsApi(client(null));
    ApiException unauthorized = refused(401, () -> anonymous.listItems(null, null));
    equal("Not authenticated", read(client, unauthorized, Problem.class).getDetail());
    equal(
        "Bearer realm=\"Keyway example\", scope=\"items:read\"",
        unauthorized.getResponseHeaders().firstValue("WWW-Authenticate").orElseThrow());

    ItemsApi reader = new ItemsApi(client(login("items:read")));
    ApiException forbidden = refused(403, () -> reader.addItem(hat));
    equal("Not enough permissions", read(client, forbidden, Problem.class).getDetail());
    System.out.println("as documented");
  }

  private Token login(String scope) throws ApiException {
    return new LoginApi(client(null)).login("alice", "wonderland", "password", scope, null, null);
  }

  private ApiClient client(Token token) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(url);
    if (token != null) {
      client.setRequestInterceptor(
          request -> request.header("Authorization", "Bearer " + token.getAccessToken()));
    }
    return client;
  }

  private static <T> T read(ApiClient client, ApiException refused, Class<T> type)
      throws Exception {
    return client.getObjectMapper().readValue(refused.getResponseBody(), type);
  }

  private static ApiException refused(int status, Call call) {
    try {
      call.run();
    } catch (ApiException e) {
      equal(status, e.getCode());
      return e;
    }
    throw new AssertionError("expected " + status);
  }

  private static void equal(Object expected, Object actual) {
    if (!Objects.equals(expected, actual)) {
      throw new AssertionError("expected " + expected + ", got " + actual);
    }
  }
}
