package handed;

import dev.keyway.Api;
import dev.keyway.BackgroundTasks;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.HttpException;
import dev.keyway.NonBlocking;
import dev.keyway.Post;
import dev.keyway.Provides;
import dev.keyway.Request;
import dev.keyway.ResponseHeaders;
import dev.keyway.Routes;
import dev.keyway.response.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

@Api(title = "Handed", version = "1.0")
class HandedApi {
  private final List<String> done = new ArrayList<>();
  private final CountDownLatch mayGoOn = new CountDownLatch(1);

  /** Notes what is done where nobody answers any more. */
  private void note(String event) {
    synchronized (done) {
      done.add(event);
    }
  }

  record Caller(Request request, ResponseHeaders headers) {
    String agent() {
      headers.add("X-Seen", String.valueOf(request.header("x-agent")));
      return String.valueOf(request.cookie("id"));
    }
  }

  final class Session implements AutoCloseable {
    @Override
    public void close() {
      note("session closed");
    }
  }

  @Provides
  Session session() {
    return new Session();
  }

  @Provides
  Integer audited(Request request, BackgroundTasks tasks) {
    tasks.add(() -> note("audited " + request.method() + " " + request.template()));
    return 1;
  }

  @Routes(prefix = "/orders")
  static class Orders {
    @Get("/{id}")
    Map<String, String> order(String id, Request request) {
      return Map.of(
          "method", request.method(),
          "template", request.template(),
          "scheme", request.scheme(),
          "host", request.host(),
          "path", request.path(),
          "query", request.query(),
          "several", String.join("|", request.headers("X-Several")),
          "names", String.valueOf(request.headerNames().contains("X-Several")),
          "address", request.remoteAddress().getAddress().getHostAddress());
    }
  }

  @Get("/caller")
  @NonBlocking
  String caller(@Depends Caller caller) {
    return caller.agent();
  }

  @Get("/headers")
  String headers(ResponseHeaders headers, String name, String value, int fail) {
    headers.add("X-Lost", "1").addAlways("X-Quota", "9").set("X-Twice", "a").set("x-twice", "b");
    headers.add(name, value).cookie(Cookie.of("id", "7"));
    if (fail > 0) {
      throw new HttpException(fail, "failed");
    }
    return "done";
  }

  /** The second task runs though the first one fails. */
  @Post("/tasks")
  String tasks(
      BackgroundTasks tasks, @Depends Integer audited, @Depends Session session, boolean fail) {
    tasks.add(() -> {
      note("first");
      throw new IllegalStateException("first");
    });
    tasks.add(() -> note("second"));
    if (fail) {
      throw new HttpException(400, "failed");
    }
    note("endpoint");
    return "done";
  }

  @Post("/slow")
  @NonBlocking
  void slow(BackgroundTasks tasks) {
    tasks.add(() -> {
      mayGoOn.await(10, TimeUnit.SECONDS);
      note(Thread.currentThread().getName().contains("I/O") ? "on IO thread" : "on worker");
    });
  }

  @Post("/go")
  @NonBlocking
  void go() {
    mayGoOn.countDown();
  }

  @Get("/done")
  @NonBlocking
  List<String> done() {
    synchronized (done) {
      return List.copyOf(done);
    }
  }
}
