package scopes;

import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.NonBlocking;
import dev.keyway.Post;
import dev.keyway.security.AccessToken;
import dev.keyway.security.Public;
import dev.keyway.security.Security;
import java.util.List;

class Others {

  record Line(int count) {}

  record Order(String title, List<Line> lines) {}

  @Get("/siblings")
  List<String> siblings(
      @Security("left") @Depends("seen") Callers.Seen left, @Depends("seen") Callers.Seen right) {
    return List.of(left.scopes(), right.scopes());
  }

  @Get("/seen")
  List<String> seen(
      @Security({"a", "b"}) @Depends Callers.Seen first,
      @Security({"b", "a"}) @Depends Callers.Seen same,
      @Security({"a", "c"}) @Depends Callers.Seen other,
      @Depends Callers.Session session) {
    return List.of(
        first.scopes(), other.scopes(), (first == same ? session.number() : 0) + " session");
  }

  @Get("/open")
  @Public("tests must reach it")
  String open() {
    return "open";
  }

  @Post("/body")
  @Security("write")
  Order body(int number, String text, Order order, @Depends AccessToken token) {
    return order;
  }

  @Get("/thread/io")
  @NonBlocking
  String io(@Depends AccessToken token) {
    return Thread.currentThread().getName();
  }

  @Get("/thread/worker")
  String worker(@Depends AccessToken token) {
    return Thread.currentThread().getName();
  }

  @Get("/thread/check")
  @NonBlocking
  String check(@Depends("blockingCheck") Thread thread) {
    return thread.getName().contains("I/O") ? "checked on the IO thread" : "checked off the IO thread";
  }
}
