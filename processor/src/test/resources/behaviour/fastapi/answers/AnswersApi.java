package answers;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyway.Api;
import dev.keyway.BackgroundTasks;
import dev.keyway.CookieParam;
import dev.keyway.Delete;
import dev.keyway.Depends;
import dev.keyway.ExceptionHandler;
import dev.keyway.Get;
import dev.keyway.Head;
import dev.keyway.HttpException;
import dev.keyway.Options;
import dev.keyway.Patch;
import dev.keyway.Post;
import dev.keyway.Problem;
import dev.keyway.Provides;
import dev.keyway.Put;
import dev.keyway.QueryParam;
import dev.keyway.Request;
import dev.keyway.ResponseHeaders;
import dev.keyway.openapi.ApiResponse;
import dev.keyway.response.Cookie;
import dev.keyway.response.FileContent;
import dev.keyway.response.Response;
import dev.keyway.response.StreamingBody;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** What can be answered. */
@Api(title = "Answers", version = "1")
public class AnswersApi {
  record Item(String name, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String description) {}

  interface UserOut {
    String username();
  }

  record UserIn(String username, String password) implements UserOut {}

  record Saved(String name) {}

  static final class UnicornException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;

    UnicornException(String name) {
      this.name = name;
    }
  }

  private final Map<String, Saved> items = new ConcurrentHashMap<>(Map.of("foo", new Saved("Fighters")));
  private final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();

  /** Which status is known only at run time. */
  @Put("/items/{id}")
  @ApiResponse(status = "201", body = Saved.class)
  Response<Saved> upsert(String id, Saved item) {
    boolean isNew = items.put(id, item) == null;
    return isNew ? Response.of(item).status(201) : Response.of(item);
  }

  @Post(value = "/created", status = 201)
  Saved created(Saved item) {
    return item;
  }

  @Delete(value = "/items/{id}")
  void delete(String id) {
    items.remove(id);
  }

  /** The password isn't sent. */
  @Post(value = "/users", response = UserOut.class)
  UserIn register(UserIn user) {
    return user;
  }

  @Get("/sparse")
  List<Item> sparse() {
    return List.of(new Item("Foo", null), new Item("Bar", "The bartenders"));
  }

  @Get("/null")
  @Nullable Saved nothing() {
    return null;
  }

  @Get("/found/{id}")
  Optional<Saved> find(String id) {
    return Optional.ofNullable(items.get(id));
  }

  @Get("/errors/{id}")
  Saved error(String id) {
    throw new HttpException(404, "Item not found", Map.of("X-Error", "There goes my error"));
  }

  @Get("/unicorns/{name}")
  Saved unicorn(String name) {
    if (name.equals("yolo")) {
      throw new UnicornException(name);
    }
    return new Saved(name);
  }

  /** Oops, there goes a rainbow. */
  @ExceptionHandler(status = 418)
  Problem teapot(UnicornException e) {
    return Problem.of("Oops! " + e.name + " did something");
  }

  @Post("/cookie-and-object")
  Map<String, String> cookie(ResponseHeaders headers) {
    headers.cookie(Cookie.of("fakesession", "fake-cookie-session-value"));
    return Map.of("message", "Come to the dark side, we have cookies");
  }

  @Get("/headers")
  Response<Map<String, String>> headers() {
    return Response.of(Map.of("message", "Hello World")).header("X-Cat-Dog", "alone in the world");
  }

  @Provides
  String counted(ResponseHeaders headers) {
    headers.addAlways("X-Count", "1");
    return "counted";
  }

  @Get("/marked")
  @Depends("counted")
  String marked(@QueryParam boolean fail) {
    if (fail) {
      throw new HttpException(400, "As you wish");
    }
    return "marked";
  }

  @Get(value = "/html", produces = "text/html")
  String html() {
    return "<h1>Look ma! HTML!</h1>";
  }

  @Get(value = "/text", produces = "text/plain")
  String text() {
    return "Hello World";
  }

  @Get(value = "/legacy", produces = "application/xml")
  String xml() {
    return "<?xml version=\"1.0\"?><shampoo/>";
  }

  /** JSON that is there already. */
  @Get(value = "/teapot", produces = "application/json")
  StreamingBody json() {
    return out -> out.write("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
  }

  /** Elsewhere. */
  @Get(value = "/typer", status = 307)
  URI redirect() {
    return URI.create("https://typer.example.com");
  }

  @Get("/pydantic")
  @ApiResponse(status = "303")
  Response<Void> seeOther() {
    return Response.seeOther(URI.create("https://docs.example.com/"));
  }

  @Get(value = "/stream", produces = "text/plain")
  StreamingBody stream() {
    return out -> {
      for (int i = 0; i < 3; i++) {
        out.write("some fake video bytes;".getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  @Get("/static/{name:path}")
  FileContent file(String name) {
    return FileContent.inside(Path.of("src/test/resources/behaviour/fastapi"), name);
  }

  @Post("/notify/{email}")
  Map<String, String> send(String email, Optional<String> q, BackgroundTasks tasks) {
    tasks.add(() -> log.add("message to " + email + q.map(text -> " " + text).orElse("")));
    return Map.of("message", "Message sent");
  }

  @Get("/log")
  int sent() throws InterruptedException {
    for (int i = 0; log.isEmpty() && i < 1000; i++) {
      Thread.sleep(5);
    }
    return log.size();
  }

  @Get("/client")
  String client(Request request, @CookieParam Optional<String> unused) {
    return request.remoteAddress().getAddress().getHostAddress();
  }

  /** Whatever is asked for. */
  @Get("/query")
  Map<String, List<String>> query(Request request) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    request.queryParameterNames().forEach(name -> query.put(name, request.queryParameter(name)));
    query.put("none", request.queryParameter("none"));
    return query;
  }

  @Head("/methods")
  @ApiResponse(status = "200", headers = @ApiResponse.Header(name = "X-Fake-Head"))
  Response<Void> head() {
    return Response.<Void>empty().status(200).header("X-Fake-Head", "head");
  }

  @Options("/methods")
  @ApiResponse(status = "200", headers = @ApiResponse.Header(name = "X-Fake-Options"))
  Response<Void> options() {
    return Response.<Void>empty().status(200).header("X-Fake-Options", "options");
  }

  @Patch("/methods")
  Saved patch(Saved saved) {
    return saved;
  }
}
