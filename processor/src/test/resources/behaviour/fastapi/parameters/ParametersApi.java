package parameters;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.keyway.Api;
import dev.keyway.CookieParam;
import dev.keyway.Default;
import dev.keyway.Get;
import dev.keyway.HeaderParam;
import dev.keyway.PathParam;
import dev.keyway.QueryParam;
import dev.keyway.Routes;
import dev.keyway.openapi.Hidden;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Paths, queries, header fields and cookies. */
@Api(title = "Parameters", version = "1")
public class ParametersApi {
  enum ModelName {
    @JsonProperty("alexnet")
    ALEXNET,
    @JsonProperty("resnet")
    RESNET
  }

  record Model(@JsonProperty("model_name") ModelName modelName, String message) {}

  enum OrderBy {
    @JsonProperty("created_at")
    CREATED_AT,
    @JsonProperty("updated_at")
    UPDATED_AT
  }

  record Filter(
      @Default("100") @Min(1) @Max(100) int limit,
      @Default("0") @Min(0) int offset,
      @QueryParam("order_by") @Default("created_at") OrderBy orderBy,
      @Default({}) List<String> tags) {}

  record CommonHeaders(
      String host,
      @HeaderParam("save-data") boolean saveData,
      @HeaderParam("if-modified-since") @Nullable String ifModifiedSince,
      @HeaderParam("x-tag") @Default({}) List<String> tags) {}

  record Cookies(
      @CookieParam("session_id") String sessionId,
      @CookieParam("fatebook_tracker") @Nullable String fatebook) {}

  @Get("/")
  Map<String, String> root() {
    return Map.of("message", "Hello World");
  }

  @Get("/users/me")
  Map<String, String> me() {
    return Map.of("user_id", "the current user");
  }

  @Get("/users/{user_id}")
  Map<String, String> user(@PathParam("user_id") String id) {
    return Map.of("user_id", id);
  }

  @Get("/models/{model_name}")
  Model model(@PathParam("model_name") ModelName name) {
    return new Model(name, name == ModelName.ALEXNET ? "Deep Learning FTW!" : "residuals");
  }

  @Get("/files/{file_path:path}")
  Map<String, String> file(@PathParam("file_path") String path) {
    return Map.of("file_path", path);
  }

  @Get("/needy/{item_id}")
  Map<String, @Nullable Object> needy(
      @PathParam("item_id") String id, String needy, @Default("0") int skip, Optional<Integer> limit) {
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    item.put("item_id", id);
    item.put("needy", needy);
    item.put("skip", skip);
    item.put("limit", limit.orElse(null));
    return item;
  }

  @Get("/short")
  boolean isShort(@QueryParam("short") @Default("false") boolean value) {
    return value;
  }

  @Get("/alias")
  @SuppressWarnings("deprecation")
  Map<String, @Nullable String> alias(
      @QueryParam("item-query")
          @Deprecated
          @Size(min = 3, max = 50)
          @Pattern(regexp = "^fixedquery$")
          @Nullable String query,
      @QueryParam("hidden_query") @Hidden @Nullable String hidden) {
    return Map.of("q", query == null ? "none" : query, "hidden", hidden == null ? "none" : hidden);
  }

  @Get("/lists")
  Map<String, List<String>> lists(
      @QueryParam("q") @Default({"foo", "bar"}) List<String> texts,
      @QueryParam("required") List<String> required) {
    return Map.of("q", texts, "required", required);
  }

  @Get("/numbers")
  List<Integer> numbers(@QueryParam("q") List<Integer> numbers) {
    return numbers;
  }

  @Get("/sized/{item_id}")
  Map<String, Object> sized(
      @PathParam("item_id") @Min(0) @Max(1000) long id,
      String q,
      @DecimalMin(value = "0", inclusive = false) @DecimalMax(value = "10.5", inclusive = false)
          double size) {
    return Map.of("item_id", id, "q", q, "size", size);
  }

  @Get("/filtered")
  Filter filtered(@QueryParam(forbidUnknown = true) Filter filter) {
    return filter;
  }

  @Get("/headers")
  Map<String, Object> headers(
      @HeaderParam @Nullable String userAgent,
      @HeaderParam("strange_header") @Nullable String strange,
      @HeaderParam("X-Token") @Default({}) List<String> tokens) {
    return Map.of("agent", userAgent != null, "strange", strange == null ? "" : strange, "X-Token", tokens);
  }

  @Get("/common-headers")
  List<Object> commonHeaders(@HeaderParam(forbidUnknown = true) CommonHeaders headers) {
    return List.of(headers.saveData(), headers.ifModifiedSince() == null, headers.tags());
  }

  @Get("/cookies")
  Cookies cookies(@CookieParam(forbidUnknown = true) Cookies cookies) {
    return cookies;
  }

  @Get("/ads")
  Map<String, String> ads(@CookieParam("ads_id") Optional<String> ads) {
    return Map.of("ads_id", ads.orElse("none"));
  }

  @Get("/uuids/{id}")
  UUID uuid(UUID id) {
    return id;
  }

  /** A template in a prefix, and an endpoint at the prefix itself. */
  @Routes(prefix = "/segments/{segment}")
  static class Segments {
    @Get
    String segment(String segment) {
      return segment;
    }

    @Get("/users/{id}")
    Map<String, String> inSegment(String segment, String id) {
      return Map.of("segment", segment, "id", id);
    }
  }

  /** The same name in the path and the query of two endpoints. */
  @Routes(prefix = "/foo")
  static class Foo {
    @Get
    String list(@QueryParam("bar") String bar) {
      return "query " + bar;
    }

    @Get("/{bar}")
    String one(String bar) {
      return "path " + bar;
    }
  }
}
