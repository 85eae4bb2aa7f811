package dev.keyway.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.keyway.processor.model.Access;
import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.Component;
import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.Dependency;
import dev.keyway.processor.model.DependencyRequest;
import dev.keyway.processor.model.Endpoint;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.Level;
import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.ParameterSource.Credential;
import dev.keyway.processor.model.ParameterSource.FromDependency;
import dev.keyway.processor.model.ParameterSource.JsonBody;
import dev.keyway.processor.model.ParameterSource.Location;
import dev.keyway.processor.model.ParameterSource.RequestValue;
import dev.keyway.processor.model.Presence;
import dev.keyway.processor.model.ResponseBody;
import dev.keyway.processor.model.RoutesClass;
import dev.keyway.processor.model.Scalar;
import dev.keyway.processor.model.ScopeUse;
import dev.keyway.processor.model.TypeRef;
import dev.keyway.processor.model.ValueType.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What discovery makes of sources that are right, and of those that are only partly. */
class DiscoveredModelTest {
  private static final String IMPORTS = """
      import dev.keyway.*;
      import dev.keyway.security.*;
      import dev.keyway.openapi.Format;
      import jakarta.inject.Singleton;
      import jakarta.validation.constraints.*;
      import java.time.*;
      import java.util.*;
      import org.jspecify.annotations.Nullable;
      """;
  private static final String SCHEME = """
      @OAuth2PasswordBearer(tokenUrl = "token", scopes = {@Scope(name = "a"), @Scope(name = "b"),
          @Scope(name = "c"), @Scope(name = "d")})
      @interface OAuth2 {}
      """;
  private static final String PLAIN_API = """
      @Api(title = "Shop", version = "1") class ShopApi {}
      """;

  @Test
  void prefixesAndTagsAreJoinedFromTheOutside() {
    Api api = read("""
            @Api(title = "Shop", version = "1", prefix = "/v1")
            class ShopApi {}
            @Routes(prefix = "/shops/{shop}", tags = {"shops", "all"})
            class Shops {
              @Routes(prefix = "/orders", tags = "orders")
              static class Orders {
                @Get(value = "/{id}/", tags = {"find", "all"})
                void find(String shop, long id) {}
                @Get
                void list(String shop) {}
              }
            }
            """);
    Endpoint find = endpoint(api, "find");
    assertThat(find.template().text()).isEqualTo("/v1/shops/{shop}/orders/{id}/");
    assertThat(find.template().variables()).containsExactly("shop", "id");
    assertThat(find.tags()).containsExactly("shops", "all", "orders", "find");
    assertThat(endpoint(api, "list").template().text()).isEqualTo("/v1/shops/{shop}/orders");
  }

  @Test
  void levelsAreThoseAroundTheEndpointOutermostFirst() {
    Api api = read("""
            @Security("a")
            @Api(title = "Shop", version = "1")
            class ShopApi {
              @Get("/inApi") void inApi() {}
              @Security("b")
              static class Outer {
                @Admin @Security("a")
                static class Orders {
                  @Depends("first") @Security(value = "b", on = "second") @Third
                  @Get("/orders") void get() {}
                }
              }
            }
            @Security({"c", "d"})
            @interface Admin {}
            @Depends(value = "third", cached = false) @Security("d")
            @interface Third {}
            """ + SCHEME);
    assertThat(scopes(api.level())).containsExactly("a: @Security on ShopApi");
    RoutesClass orders = routes(api, "Orders");
    assertThat(orders.levels()).extracting(Level::label).containsExactly("Outer", "Orders");
    assertThat(scopes(orders.levels().get(1)))
        .containsExactly("c: @Admin on Orders", "d: @Admin on Orders", "a: @Security on Orders");
    assertThat(routes(api, "ShopApi").levels()).isEmpty();

    Level level = endpoint(api, "get").level();
    assertThat(scopes(level)).containsExactly("d: @Third on Orders.get");
    assertThat(level.effects())
        .extracting(effect -> effect.name().orElseThrow())
        .containsExactly("first", "second", "third");
    assertThat(level.effects().get(1).scopes()).extracting(ScopeUse::scope).containsExactly("b");
    assertThat(level.effects())
        .extracting(DependencyRequest::cached)
        .containsExactly(true, true, false);
  }

  @Test
  void alternativesAndImpliedScopesAreKeptAsWritten() {
    Api api = read("""
            @Api(title = "Shop", version = "1")
            class ShopApi {
              @Security(value = "a", anyOf = {"b", "c d"}) @Get("/1") void get() {}
              @Security(anyOf = "b") @Get("/2") void single() {}
            }
            @HttpBearer @interface Bearer {}
            @OAuth2ClientCredentialsBearer(tokenUrl = "token", scopes = {
                @Scope(name = "a", implies = {"b", "c"}), @Scope(name = "b"), @Scope(name = "c")})
            @interface OAuth2 {}
            """);
    Level level = endpoint(api, "get").level();
    assertThat(level.scopes()).extracting(ScopeUse::scope).containsExactly("a", "b | c d");
    assertThat(level.scopes().get(1).alternatives())
        .containsExactly(List.of("b"), List.of("c", "d"));
    assertThat(endpoint(api, "single").level().scopes())
        .extracting(ScopeUse::isChoice)
        .containsExactly(false);
    assertThat(api.schemes().get(1).impliedBy("a")).containsExactly("b", "c");
  }

  /** Java puts the container of repeated annotations where the first of them stands. */
  @Test
  void repeatedAnnotationsCountWhereTheFirstOfThemStands() {
    Api api = read(PLAIN_API + """
                class Orders {
                  @Depends("first") @Security(value = "a", on = "third") @Depends("second")
                  @Security("b") @Security("c")
                  @Get("/orders") void get() {}
                }
                """ + SCHEME);
    Level level = endpoint(api, "get").level();
    assertThat(level.effects())
        .extracting(effect -> effect.name().orElseThrow())
        .containsExactly("first", "second", "third");
    assertThat(level.scopes()).extracting(ScopeUse::scope).containsExactly("b", "c");
  }

  @Test
  void annotationsOnAnnotationsStandForOthersAtAnyDepth() {
    Api api = read("""
            @Api(title = "Shop", version = "1")
            class ShopApi {
              @Get("/") void get(@CurrentAdmin Number caller) {}
              @Provides Number caller(@Token String token, SecurityScopes required) { return 1; }
            }
            @Current @Security("a")
            @interface CurrentAdmin {}
            @Depends("caller") @CurrentAdmin
            @interface Current {}
            @OAuth2
            @interface Token {}
            """ + SCHEME);
    DependencyRequest request = request(parameter(api, "get", "caller"));
    assertThat(request.name()).contains("caller");
    assertThat(request.scopes())
        .extracting(ScopeUse::origin)
        .containsExactly("@CurrentAdmin on parameter caller of ShopApi.get");
    assertThat(api.dependencies().get(0).parameters().get(0).source())
        .isEqualTo(new Credential(
            new TypeRef.Declared("", List.of("OAuth2"), List.of()), new Presence.Required()));
    assertThat(api.dependencies().get(0).takesScopes()).isTrue();
  }

  @Test
  void securityAndDependsOnOneParameterAreOneEdge() {
    Api api = read("""
            @Api(title = "Shop", version = "1")
            class ShopApi {
              @Get("/")
              void get(@Security("b") @Depends("caller") @Security({"a", "c"}) Number user) {}
              @Provides Number caller(@OAuth2 String token, SecurityScopes required) { return 1; }
            }
            """ + SCHEME);
    DependencyRequest request = request(parameter(api, "get", "user"));
    assertThat(request.by()).isEqualTo("ShopApi.get(user)");
    assertThat(request.scopes()).extracting(ScopeUse::scope).containsExactly("b", "a", "c");
  }

  @Test
  void parametersComeFromWhereTheirTypesAndAnnotationsSay() {
    Api api = read(PLAIN_API + """
                class Orders {
                  @Post("/{id}")
                  void post(long id, String q, Order order, @HeaderParam String userAgent,
                      @CookieParam("sid") String session, @FormParam String field,
                      List<Color> colors, @Default({"1", "2"}) Set<Integer> numbers,
                      Optional<LocalDate> day, @Nullable Long max, OptionalInt min) {}
                  @Put("/optional") void put(Optional<Order> order) {}
                  @Put("/list") void putList(List<Order> orders) {}
                }
                record Order(String name) {}
                enum Color { RED, @com.fasterxml.jackson.annotation.JsonProperty("green") GREEN }
                """);
    assertThat(value(api, "id").location()).isEqualTo(Location.INFERRED);
    assertThat(value(api, "q").presence()).isEqualTo(new Presence.Required());
    assertThat(parameter(api, "post", "order").source()).isInstanceOf(JsonBody.class);
    assertThat(value(api, "userAgent").name()).isEqualTo("User-Agent");
    assertThat(value(api, "session").name()).isEqualTo("sid");
    assertThat(value(api, "field").location()).isEqualTo(Location.FORM);
    assertThat(value(api, "colors").type().container()).isEqualTo(Container.LIST);
    Scalar.EnumType color = (Scalar.EnumType) value(api, "colors").type().scalar();
    assertThat(color.names()).containsExactly("RED", "green");
    assertThat(color.renamed()).containsExactly(Map.entry("GREEN", "green"));
    assertThat(((Presence.WithDefault) value(api, "numbers").presence()).texts())
        .containsExactly("1", "2");
    assertThat(value(api, "day").presence()).isEqualTo(new Presence.AsOptional());
    assertThat(value(api, "max").presence()).isEqualTo(new Presence.AsNull());
    assertThat(parameter(api, "post", "max").nullable()).isTrue();
    assertThat(value(api, "min").presence()).isEqualTo(new Presence.AsOptional());
    JsonBody optional = (JsonBody) parameter(api, "put", "order").source();
    assertThat(optional.presence()).isEqualTo(new Presence.AsOptional());
    assertThat(parameter(api, "putList", "orders").source()).isInstanceOf(JsonBody.class);
    assertThat(api.jsonObjects())
        .extracting(object -> object.type().simpleName())
        .contains("Order");
  }

  @Test
  void factoriesArePreferredInTheirOrder() {
    Api api = read(PLAIN_API + """
                class Orders {
                  @Post("/") void post(First a, Second b) {}
                }
                class First {
                  static First parse(String text) { return new First(); }
                  static First of(String text) { return new First(); }
                  static First valueOf(int number) { return new First(); }
                }
                class Second {
                  private static Second of(String text) { return new Second(); }
                  static String parse(String text) { return ""; }
                  static Second fromString(String text) { return new Second(); }
                }
                """);
    assertThat(((Scalar.Factory) value(api, "a").type().scalar()).method()).isEqualTo("of");
    assertThat(((Scalar.Factory) value(api, "b").type().scalar()).method()).isEqualTo("fromString");
  }

  @Test
  void constraintsKeepTheirOrderBoundsAndMessages() {
    Api api = read(PLAIN_API + """
                class Orders {
                  @Post("/")
                  void post(
                      @Min(1) @DecimalMax(value = "9", inclusive = false, message = "too many") int n,
                      @Size(min = 2, max = 5) @NotBlank @Pattern(regexp = "a|b") String text,
                      @Positive @NegativeOrZero double none,
                      @Size.List({@Size(max = 3), @Size(min = 1)}) List<String> list) {}
                }
                """);
    assertThat(value(api, "n").constraints())
        .containsExactly(
            new Constraint.Minimum("1", false, Optional.empty()),
            new Constraint.Maximum("9", true, Optional.of("too many")));
    assertThat(value(api, "text").constraints())
        .containsExactly(
            new Constraint.MinSize(2, Constraint.Unit.CHARACTERS, Optional.empty()),
            new Constraint.MaxSize(5, Constraint.Unit.CHARACTERS, Optional.empty()),
            new Constraint.NotBlank(Optional.empty()),
            new Constraint.Pattern("^(?:a|b)$", Optional.empty()));
    assertThat(value(api, "none").constraints())
        .containsExactly(
            new Constraint.Minimum("0", true, Optional.empty()),
            new Constraint.Maximum("0", false, Optional.empty()));
    assertThat(value(api, "list").constraints()).hasSize(2);
  }

  @Test
  void providersSupplyAllSupertypes() {
    Api api = read("""
            @Api(title = "Shop", version = "1")
            class ShopApi {
              @Provides ArrayList<String> texts() { return new ArrayList<>(); }
              @Provides("token") @NonBlocking @Nullable AccessToken accessToken() { return null; }
              @Provides @Singleton java.io.StringReader reader() throws Exception {
                return new java.io.StringReader("");
              }
            }
            """);
    Dependency.Provided texts = provided(api, "texts");
    assertThat(texts.supertypes().get(0)).hasToString("java.util.ArrayList<java.lang.String>");
    assertThat(texts.supertypes())
        .extracting(Object::toString)
        .contains("java.util.List<java.lang.String>", "java.lang.Iterable<java.lang.String>")
        .doesNotContain("java.lang.Object");
    Dependency.Provided token = provided(api, "accessToken");
    assertThat(token.name()).isEqualTo("token");
    assertThat(token.grantsScopes()).isTrue();
    assertThat(token.nullable()).isTrue();
    assertThat(token.nonBlocking()).isTrue();
    assertThat(api.components())
        .filteredOn(Component.Provided.class::isInstance)
        .singleElement()
        .satisfies(reader -> assertThat(reader.closeable()).isTrue())
        .satisfies(reader -> assertThat(reader.thrownTypes())
            .extracting(Object::toString)
            .containsExactly("java.lang.Exception"));
  }

  @Test
  void whatNobodyProvidesIsConstructed() {
    Api api = read(PLAIN_API + """
                class Orders {
                  @Get("/") void get(@Depends Page<Integer> page, @Depends Given given,
                      @Depends Users users, @Depends Runnable nobody) {}
                  @Provides Given given() { return new Given(1); }
                }
                record Page<T>(T number, @Security("a") @Depends Filter filter) {}
                class Filter { Filter(@Nullable String text) {} }
                record Given(int a) {}
                @Singleton class Users {}
                """);
    assertThat(api.constructed())
        .extracting(made -> made.type().toString())
        .containsExactly("Filter", "Page<java.lang.Integer>");
    assertThat(api.constructed()).extracting(Dependency::nonBlocking).containsExactly(false, true);
    assertThat(api.constructed().get(1).parameters().get(0).type())
        .hasToString("java.lang.Integer");
  }

  @Test
  void componentsAreClassesWithEndpointsOrProvidersAndSingletons() {
    Api api = read("""
            @Api(title = "Shop", version = "1") class ShopApi {
              @Provides @Singleton String url() { return ""; }
            }
            class Orders {
              Orders(@Depends("url") String text, Users users) throws java.io.IOException {}
              @Get("/") void get() {}
            }
            class Providers { @Provides Number number() { return 1; } }
            @Singleton class Users implements AutoCloseable { public void close() {} }
            class Plain {}
            """);
    assertThat(api.components())
        .extracting(Component::label)
        .containsExactly("Orders", "Providers", "ShopApi", "ShopApi.url", "Users");
    Component orders = api.components().get(0);
    assertThat(orders.requests())
        .extracting(request -> request.by() + " " + request.name().orElse("-"))
        .containsExactly("Orders(text) url", "Orders(users) -");
    assertThat(orders.thrownTypes()).extracting(TypeRef::simpleText).containsExactly("IOException");
    assertThat(api.components().get(4).closeable()).isTrue();
  }

  @Test
  void providersOfAnApiClassAreItsOwn() {
    List<Api> apis = readAll("""
            @Api(title = "A", version = "1") class A { @Provides String text() { return ""; } }
            @Api(title = "B", version = "1", routes = Orders.class) class B {
              @Get("/b") void b() {}
            }
            class Orders { @Get("/orders") void get() {} }
            class Users { @Get("/users") void get2() {} }
            """);
    assertThat(apis).extracting(Api::title).containsExactly("A", "B");
    assertThat(apis.get(0).dependencies()).hasSize(1);
    assertThat(apis.get(1).dependencies()).isEmpty();
    assertThat(apis.get(0).routes())
        .extracting(routes -> routes.type().simpleName())
        .containsExactly("Orders", "Users");
    assertThat(apis.get(1).routes())
        .extracting(routes -> routes.type().simpleName())
        .containsExactly("Orders", "B");
  }

  @Test
  void answersFollowTheMethodUnlessToldOtherwise() {
    Api api = read(PLAIN_API + """
                class Orders {
                  /**
                   * Finds one. It must exist.
                   *
                   * @param id its number
                   * @return the order
                   */
                  @Deprecated @NonBlocking
                  @Get(value = "/a", response = Base.class, operationId = "findOne")
                  @Nullable Derived find(@PathParam int id) { return null; }
                  @Delete("/b") void delete() {}
                  @Post(value = "/c", status = 201) List<Base> create() { return List.of(); }
                }
                class Base { public String getName() { return ""; } }
                class Derived extends Base {}
                """);
    Endpoint find = endpoint(api, "find");
    assertThat(find.answer().status()).isEqualTo(200);
    assertThat(find.answer().returnType()).hasToString("Derived");
    assertThat(find.answer().body()).isInstanceOfSatisfying(ResponseBody.Json.class, json -> {
      assertThat(json.type()).hasToString("Base");
      assertThat(json.form()).isInstanceOf(JsonType.Nullable.class);
    });
    assertThat(find.deprecated()).isTrue();
    assertThat(find.nonBlocking()).isTrue();
    assertThat(find.operationId()).isEqualTo("findOne");
    assertThat(find.summary()).isEqualTo("Finds one.");
    assertThat(find.description()).isEqualTo("Finds one. It must exist.");
    assertThat(find.responseDescription()).isEqualTo("the order");
    assertThat(find.parameters().get(0).description()).isEqualTo("its number");
    assertThat(endpoint(api, "delete").answer().status()).isEqualTo(204);
    assertThat(endpoint(api, "delete").answer().body()).isEqualTo(new ResponseBody.None());
    assertThat(endpoint(api, "create").answer().status()).isEqualTo(201);
  }

  @Test
  void accessIsTheNarrowestOfMethodClassesAndSignature() {
    Api api = read(PLAIN_API + """
                class Outer {
                  public static class Orders {
                    @Get("/a") public void a() {}
                  }
                }
                """);
    assertThat(endpoint(api, "a").access().level()).isEqualTo(Access.Level.PACKAGE);
  }

  @Test
  void whatDependsOnSomethingBrokenIsLeftOutQuietly() {
    Compilation[] compilation = new Compilation[1];
    List<Api> apis = readAll("""
            @Api(title = "Shop", version = "1") class ShopApi {
              @Provides Number broken(Thread unknown) { return 1; }
              @Provides String needsBroken(@Depends Number number) { return ""; }
            }
            class Orders {
              @Get("/1") void byType(@Depends CharSequence text) {}
              @Get("/2") void byName(@Depends("ShopApi.broken") Number number) {}
              @Depends("needsBroken") @Get("/3") void effect() {}
              @Get("/4") void brokenItself(Thread unknown) {}
              @Get("/5") void healthy() {}
            }
            class Users {
              Users(int a) {}
              Users(long b) {}
              @Get("/6") void ofBrokenClass() {}
            }
            """, compilation);
    assertThat(apis.get(0).routes())
        .flatExtracting(RoutesClass::endpoints)
        .extracting(Endpoint::methodName)
        .containsExactly("healthy");
    assertThat(apis.get(0).dependencies()).isEmpty();
    assertThat(compilation[0].errors()).hasSize(3);
  }

  @Test
  void endpointsWithScopesAreLeftOutWhereWhatChecksThemIsBroken() {
    Compilation[] compilation = new Compilation[1];
    List<Api> apis = readAll("""
            @Api(title = "Shop", version = "1") class ShopApi {
              @Provides AccessToken caller(@OAuth2 int token) { throw new Error(); }
              @Security("a") @Get("/1") void get() {}
              @Get("/2") void free() {}
            }
            """ + SCHEME, compilation);
    assertThat(apis.get(0).routes())
        .flatExtracting(RoutesClass::endpoints)
        .extracting(Endpoint::methodName)
        .containsExactly("free");
    assertThat(compilation[0].errors()).hasSize(1);
  }

  private static Api read(String source) {
    Compilation[] compilation = new Compilation[1];
    List<Api> apis = readAll(source, compilation);
    assertThat(compilation[0].diagnostics())
        .extracting(diagnostic -> diagnostic.getMessage(Locale.ROOT))
        .isEmpty();
    assertThat(apis).hasSize(1);
    return apis.get(0);
  }

  private static List<Api> readAll(String source) {
    return readAll(source, new Compilation[1]);
  }

  private static List<Api> readAll(String source, Compilation[] compilation) {
    List<Api> found = new ArrayList<>();
    KeywayProcessor processor = new KeywayProcessor((apis, diagnostics) -> {
      found.addAll(apis);
      return Generated.nothing();
    });
    compilation[0] = javac()
        .withProcessors(processor)
        .withOptions("--release", "17")
        .compile(JavaFileObjects.forSourceString("Source", IMPORTS + source));
    return found;
  }

  private static RoutesClass routes(Api api, String name) {
    return api.routes().stream()
        .filter(routes -> routes.type().simpleName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Endpoint endpoint(Api api, String method) {
    return api.routes().stream()
        .flatMap(routes -> routes.endpoints().stream())
        .filter(endpoint -> endpoint.methodName().equals(method))
        .findFirst()
        .orElseThrow();
  }

  private static Parameter parameter(Api api, String method, String name) {
    return endpoint(api, method).parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** A parameter of the endpoint {@code post}. */
  private static RequestValue value(Api api, String name) {
    return (RequestValue) parameter(api, "post", name).source();
  }

  private static DependencyRequest request(Parameter parameter) {
    ParameterSource source = parameter.source();
    return ((FromDependency) source).request();
  }

  private static Dependency.Provided provided(Api api, String method) {
    return api.dependencies().stream()
        .filter(dependency -> dependency.methodName().equals(method))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> scopes(Level level) {
    return level.scopes().stream().map(use -> use.scope() + ": " + use.origin()).toList();
  }
}
