package dev.keyway.processor.emit.openapi;

import static dev.keyway.processor.testing.Declared.at;
import static dev.keyway.processor.testing.Declared.scheme;
import static dev.keyway.processor.testing.Declared.scopes;
import static dev.keyway.processor.testing.Declared.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.HttpMethod;
import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.JsonObject.Property;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.JsonType.Direction;
import dev.keyway.processor.model.ParameterSource.Location;
import dev.keyway.processor.model.ParameterSource.RequestValue;
import dev.keyway.processor.model.Presence;
import dev.keyway.processor.model.ResponseBody;
import dev.keyway.processor.model.Scalar;
import dev.keyway.processor.model.Scope;
import dev.keyway.processor.model.SecurityScheme;
import dev.keyway.processor.model.TypeRef;
import dev.keyway.processor.model.ValueType;
import dev.keyway.processor.model.ValueType.Container;
import dev.keyway.processor.plan.OpenApiPlan;
import dev.keyway.processor.plan.OperationPlan;
import dev.keyway.processor.plan.OperationPlan.InputPlan;
import dev.keyway.processor.plan.OperationPlan.RequestBodyPlan;
import dev.keyway.processor.plan.OperationPlan.SecurityRequirement;
import dev.keyway.processor.plan.OperationPlan.SuccessPlan;
import dev.keyway.processor.testing.Declared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenApiEmitterTest {
  private static final Path EXPECTED = Path.of("src", "test", "resources", "openapi", "expected");

  private static final JsonType TEXT = new JsonType.Primitive("string", Optional.empty());
  private static final JsonType INT = new JsonType.Primitive("integer", Optional.of("int32"));
  private static final JsonType DECIMAL = new JsonType.Primitive("number", Optional.empty());
  private static final JsonType BOOLEAN = new JsonType.Primitive("boolean", Optional.empty());
  private static final JsonType DATE = new JsonType.Primitive("string", Optional.of("date"));

  @Test
  void apiWithoutAnything() throws IOException {
    assertExpected("empty", new OpenApiPlan("Empty", "1", "", List.of(), List.of(), List.of()));
  }

  @Test
  void parametersWithTheirConstraintsAndDefaults() throws IOException {
    JsonType.EnumOf color = new JsonType.EnumOf(type("Color"), List.of("red", "dark-blue"), "");
    List<InputPlan> inputs = List.of(
        input("", value(Location.PATH, "id", INT, "INTEGER", required())),
        input(
            "How many.",
            value(
                Location.QUERY,
                "limit",
                INT,
                "INTEGER",
                withDefault("100"),
                minimum("1", false),
                new Constraint.Maximum("500", false, Optional.empty()))),
        input("", value(Location.QUERY, "verbose", BOOLEAN, "BOOLEAN", withDefault("TRUE"))),
        input(
            "",
            value(
                Location.QUERY,
                "price",
                DECIMAL,
                "BIG_DECIMAL",
                withDefault("0.50"),
                minimum("0", true),
                minimum("-1", true))),
        input(
            "",
            value(
                Location.QUERY,
                "name",
                TEXT,
                "STRING",
                optional(),
                new Constraint.MinSize(3, Constraint.Unit.CHARACTERS, Optional.empty()),
                new Constraint.MaxSize(50, Constraint.Unit.CHARACTERS, Optional.empty()),
                new Constraint.Pattern("^[a-z ]*$", Optional.empty()),
                new Constraint.NotBlank(Optional.of("say it")))),
        input(
            "",
            value(
                Location.QUERY,
                "title",
                TEXT,
                "STRING",
                required(),
                new Constraint.NotBlank(Optional.empty()))),
        input(
            "",
            new RequestValue(
                Location.QUERY,
                "colors",
                new ValueType(
                    Container.SET,
                    new Scalar.EnumType(color.type(), color.values(), List.of("RED", "DARK_BLUE"))),
                withDefault("red"),
                List.of(new Constraint.MaxSize(2, Constraint.Unit.ITEMS, Optional.empty())),
                Optional.empty())),
        input(
            "",
            new RequestValue(
                Location.QUERY,
                "days",
                new ValueType(Container.LIST, builtIn(DATE, "LOCAL_DATE")),
                new Presence.WithDefault(List.of(), at("days")),
                List.of(),
                Optional.empty())),
        input(
            "",
            new RequestValue(
                Location.HEADER,
                "X-Request-Id",
                new ValueType(Container.SINGLE, new Scalar.Factory(type("RequestId"), "parse")),
                new Presence.AsNull(),
                List.of(),
                Optional.of("request-id"))),
        input("Of the session.", value(Location.COOKIE, "session", TEXT, "STRING", optional())));
    OperationPlan operation = new OperationPlan(
        HttpMethod.GET,
        "/items/{id}",
        "find",
        List.of("items", "search"),
        "Finds items.",
        "Finds items.\n\nBy all that is known of them.",
        true,
        inputs,
        Optional.empty(),
        new SuccessPlan(200, Declared.json(new JsonType.ArrayOf(color, true)), "The colors."),
        List.of(422),
        List.of(),
        Optional.of("because"));

    assertExpected(
        "parameters",
        new OpenApiPlan("Items", "1.0", "All items.", List.of(operation), List.of(), List.of()));
  }

  @Test
  void bodiesAndAnswersOfEveryKind() throws IOException {
    JsonType.EnumOf color = new JsonType.EnumOf(type("Color"), List.of("red"), "A color.");
    TypeRef.Declared item = type("Item");
    TypeRef.Declared order = type("Order");
    TypeRef.Declared page = new TypeRef.Declared("shop", List.of("Page"), List.of(item));
    List<JsonObject> objects = List.of(
        object(
            item,
            Direction.OUTPUT,
            "An item.",
            property("name", TEXT, "How it is called."),
            property("color", color, "Its color."),
            property("second_color", new JsonType.Nullable(color), ""),
            property("added", DATE, ""),
            property("picture", new JsonType.Base64(), ""),
            property("stock", new JsonType.MapOf(INT), ""),
            property("more", new JsonType.Nullable(new JsonType.Any()), ""),
            property(
                "parts",
                new JsonType.Nullable(new JsonType.ArrayOf(ref(item, Direction.OUTPUT), false)),
                "What it is made of."),
            property("parent", new JsonType.Nullable(ref(item, Direction.OUTPUT)), "")),
        object(
            page,
            Direction.OUTPUT,
            "",
            property("items", new JsonType.ArrayOf(ref(item, Direction.OUTPUT), false), ""),
            property("total", INT, "")),
        object(
            order,
            Direction.INPUT,
            "An order.",
            property("lines", new JsonType.ArrayOf(new JsonType.Any(), false), "")),
        object(
            order,
            Direction.OUTPUT,
            "An order.",
            property("id", INT, ""),
            property("lines", new JsonType.ArrayOf(new JsonType.Any(), false), "")),
        object(type("Unused"), Direction.OUTPUT, ""));
    List<OperationPlan> operations = List.of(
        operation(
            HttpMethod.POST,
            "/orders",
            "create",
            json(ref(order, Direction.INPUT), true, "What is ordered."),
            new SuccessPlan(201, Declared.json(ref(order, Direction.OUTPUT)), ""),
            413,
            415,
            422),
        operation(
            HttpMethod.GET,
            "/items",
            "items",
            Optional.empty(),
            new SuccessPlan(200, Declared.json(ref(page, Direction.OUTPUT)), "")),
        operation(
            HttpMethod.GET,
            "/orders",
            "orders",
            Optional.empty(),
            new SuccessPlan(
                200, Declared.json(new JsonType.Nullable(ref(order, Direction.OUTPUT))), "")),
        operation(
            HttpMethod.PUT,
            "/orders",
            "replace",
            json(new JsonType.MapOf(new JsonType.Nullable(DECIMAL)), false, ""),
            new SuccessPlan(204, new ResponseBody.None(), ""),
            400,
            413,
            415,
            422),
        operation(
            HttpMethod.POST,
            "/login",
            "login",
            Optional.of(new RequestBodyPlan.Form(List.of(
                input("", value(Location.FORM, "username", TEXT, "STRING", required())),
                input(
                    "The secret.",
                    new RequestValue(
                        Location.FORM,
                        "password",
                        new ValueType(Container.SINGLE, builtIn(TEXT, "STRING")),
                        required(),
                        List.of(),
                        Optional.of("password"))),
                input("", value(Location.FORM, "scope", TEXT, "STRING", withDefault("")))))),
            new SuccessPlan(202, Declared.json(BOOLEAN), ""),
            413,
            422),
        operation(
            HttpMethod.POST,
            "/search",
            "search",
            Optional.of(new RequestBodyPlan.Form(
                List.of(input("", value(Location.FORM, "q", TEXT, "STRING", optional()))))),
            new SuccessPlan(299, Declared.json(new JsonType.Any()), ""),
            413));

    OpenApiPlan plan = new OpenApiPlan("Shop", "2", "", operations, List.of(), objects);
    assertExpected("bodies", plan);
    List<JsonObject> shuffled = new ArrayList<>(objects);
    Collections.reverse(shuffled);
    assertThat(
            OpenApiEmitter.emit(new OpenApiPlan("Shop", "2", "", operations, List.of(), shuffled)))
        .isEqualTo(OpenApiEmitter.emit(plan));
  }

  @Test
  void securityOfEveryKind() throws IOException {
    SecurityScheme password = scheme("Password", "me", "items");
    SecurityScheme code = new SecurityScheme(
        "Code",
        type("Code"),
        new SecurityScheme.OAuth2(
            SecurityScheme.Flow.AUTHORIZATION_CODE,
            Optional.of("https://login.example/authorize"),
            Optional.of("https://login.example/token"),
            Optional.of("https://login.example/refresh")),
        List.of(new Scope("z", "Last.", at("z")), new Scope("a", "", at("a"))),
        Optional.empty(),
        "For people.",
        at("Code"));
    SecurityScheme client = new SecurityScheme(
        "Client",
        type("Client"),
        new SecurityScheme.OAuth2(
            SecurityScheme.Flow.CLIENT_CREDENTIALS,
            Optional.empty(),
            Optional.of("token"),
            Optional.empty()),
        List.of(),
        Optional.empty(),
        "",
        at("Client"));
    SecurityScheme openId = other(
        "OpenId",
        new SecurityScheme.OpenIdConnect(
            Optional.of("https://login.example/.well-known/openid-configuration")));
    SecurityScheme bearer = other("Bearer", new SecurityScheme.HttpBearer(Optional.of("JWT")));
    SecurityScheme basic = other("Basic", new SecurityScheme.HttpBasic());
    SecurityScheme key = other("Key", new SecurityScheme.ApiKey("header", "X-Key"));
    List<OperationPlan> operations = List.of(
        secured("/none"),
        secured("/scopes", new SecurityRequirement(password, scopes("Api", "items", "me"), false)),
        secured(
            "/both",
            new SecurityRequirement(password, List.of(), false),
            new SecurityRequirement(key, List.of(), false)),
        secured("/openid", new SecurityRequirement(openId, scopes("Api", "items"), false)),
        secured("/optional", new SecurityRequirement(bearer, List.of(), true)),
        secured(
            "/mixed",
            new SecurityRequirement(basic, List.of(), false),
            new SecurityRequirement(bearer, List.of(), true)));

    assertExpected(
        "security",
        new OpenApiPlan(
            "Secured",
            "1",
            "",
            operations,
            List.of(password, code, client, openId, bearer, basic, key),
            List.of()));
  }

  @Test
  void operationsOfAPathComeInTheirOwnOrder() {
    List<OperationPlan> operations = new ArrayList<>();
    for (HttpMethod method : HttpMethod.values()) {
      operations.add(
          0,
          operation(
              method,
              "/x",
              method.name(),
              Optional.empty(),
              new SuccessPlan(204, new ResponseBody.None(), "")));
    }
    String document =
        OpenApiEmitter.emit(new OpenApiPlan("T", "1", "", operations, List.of(), List.of()));
    assertThat(document)
        .containsSubsequence(
            "\"get\"",
            "\"put\"",
            "\"post\"",
            "\"delete\"",
            "\"options\"",
            "\"head\"",
            "\"patch\"",
            "\"trace\"");
    assertThat(OpenApiSchema.problems(document)).isEmpty();
  }

  @Test
  void publishedSchemaNoticesMistakes() {
    assertThat(OpenApiSchema.problems("{\"openapi\": \"3.1.1\"}")).isNotEmpty();
    assertThat(OpenApiSchema.problems("""
                {
                  "openapi": "3.1.1",
                  "info": {"title": "T", "version": "1"},
                  "components": {"schemas": {"A": {"type": "strin"}}}
                }
                """)).isNotEmpty();
  }

  private static void assertExpected(String name, OpenApiPlan plan) throws IOException {
    String document = OpenApiEmitter.emit(plan);
    Path expected = EXPECTED.resolve(name + ".json");
    if (Boolean.getBoolean("keyway.updateGoldens")) {
      Files.createDirectories(EXPECTED);
      Files.writeString(expected, document);
    }
    assertThat(expected).exists();
    assertThat(document).isEqualTo(Files.readString(expected));
    assertThat(OpenApiSchema.problems(document)).isEmpty();
  }

  private static OperationPlan secured(String path, SecurityRequirement... requirements) {
    return new OperationPlan(
        HttpMethod.GET,
        path,
        path.substring(1),
        List.of(),
        "",
        "",
        false,
        List.of(),
        Optional.empty(),
        new SuccessPlan(200, Declared.json(TEXT), ""),
        requirements.length == 0 ? List.of() : List.of(401, 403),
        List.of(requirements),
        Optional.empty());
  }

  private static OperationPlan operation(
      HttpMethod method,
      String path,
      String id,
      Optional<RequestBodyPlan> body,
      SuccessPlan success,
      Integer... errors) {
    return new OperationPlan(
        method,
        path,
        id,
        List.of(),
        "",
        "",
        false,
        List.of(),
        body,
        success,
        List.of(errors),
        List.of(),
        Optional.empty());
  }

  private static Optional<RequestBodyPlan> json(JsonType type, boolean required, String text) {
    return Optional.of(new RequestBodyPlan.Json(
        type, required ? new Presence.Required() : new Presence.AsNull(), text));
  }

  private static SecurityScheme other(String name, SecurityScheme.Kind kind) {
    return new SecurityScheme(
        name, type(name), kind, List.of(), Optional.empty(), "A " + name + ".", at(name));
  }

  private static JsonObject object(
      TypeRef.Declared type, Direction direction, String description, Property... properties) {
    return new JsonObject(type, direction, description, List.of(properties));
  }

  private static Property property(String name, JsonType type, String description) {
    return new Property(name, type, !(type instanceof JsonType.Nullable), description);
  }

  private static JsonType.Ref ref(TypeRef.Declared type, Direction direction) {
    return new JsonType.Ref(type, direction);
  }

  private static InputPlan input(String description, RequestValue value) {
    return new InputPlan(value, description);
  }

  private static RequestValue value(
      Location location,
      String name,
      JsonType type,
      String converter,
      Presence presence,
      Constraint... constraints) {
    return new RequestValue(
        location,
        name,
        new ValueType(Container.SINGLE, builtIn(type, converter)),
        presence,
        List.of(constraints),
        Optional.empty());
  }

  private static Scalar builtIn(JsonType type, String converter) {
    return new Scalar.BuiltIn(TypeRef.Declared.of("java.lang." + converter), converter, type);
  }

  private static Constraint minimum(String bound, boolean exclusive) {
    return new Constraint.Minimum(bound, exclusive, Optional.empty());
  }

  private static Presence required() {
    return new Presence.Required();
  }

  private static Presence optional() {
    return new Presence.AsOptional();
  }

  private static Presence withDefault(String text) {
    return new Presence.WithDefault(List.of(text), at("default"));
  }
}
