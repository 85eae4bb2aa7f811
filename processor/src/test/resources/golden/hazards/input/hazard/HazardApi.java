package hazard;

import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.NonBlocking;
import dev.keyway.Provides;
import hazard.other.Endpoint;
import hazard.other.RequestContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Names that generated code uses itself, and shapes that trip generators. */
@dev.keyway.Api(title = "Hazards \"quoted\" $T $$", version = "1")
class HazardApi {

  @Provides
  @Singleton
  Endpoint endpoint() {
    return new Endpoint("e");
  }

  @Get("/api")
  @NonBlocking
  String inTheApiItself() {
    return "";
  }

  @Get("/clash")
  @NonBlocking
  Endpoint clash(RequestContext.Kind kind) {
    return new Endpoint(kind.name());
  }

  @Singleton
  static class Router {}

  @Singleton
  static class Api {}

  @Singleton
  static class Components {}

  @Get("/components")
  @NonBlocking
  String components(
      @Depends Router router, @Depends HazardApi.Api api, @Depends Components components) {
    return "";
  }

  static class Outer {
    static class Inner {

      @Get("/names/{request}/{method}")
      String names(
          String request, int method, long json, String path, String inner, String var, String $L) {
        return request;
      }

      @Get("/overload")
      String overload(int a) {
        return "";
      }

      @Get(value = "/overload/{b}", operationId = "overloadWithB")
      String overload(int a, String b) {
        return "";
      }

      @Get("/yield/{yield}/default")
      String yield(String yield) {
        return yield;
      }

      @Get("/notify/wait")
      String notify(@Depends Router record) {
        return "";
      }

      @Get("/generic")
      Map<String, List<Integer>> generic() {
        return Map.of();
      }

      @Get("/{a}/same/{b}")
      String hashes(String a, String b) {
        return "";
      }

      @Get("/Aa/same/x")
      String first() {
        return "";
      }

      @Get("/BB/same/x")
      String second() {
        return "";
      }

      @Get("/")
      String root() {
        return "";
      }

      @Get("/page")
      Page<Endpoint> page() {
        return new Page<>(List.of(), 0);
      }
    }
  }

  record Page<T>(List<T> items, int total) {}
}
