package dev.keyway.request;

import static dev.keyway.testing.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.json.JsonCodec;
import dev.keyway.json.JsonReader;
import dev.keyway.json.JsonType;
import dev.keyway.json.JsonWriter;
import dev.keyway.routing.Endpoint;
import dev.keyway.routing.EndpointHandler;
import dev.keyway.routing.HttpMethod;
import dev.keyway.server.KeywayServer;
import dev.keyway.testing.RawConnection;
import dev.keyway.testing.RawResponse;
import dev.keyway.testing.TestApplication;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters, forms and bodies as generated code takes them, over real HTTP. */
class ParametersTest {
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

  private static KeywayServer serve(String template, Function<RequestContext, Object> take) {
    return TestApplication.serve(
        settings -> settings.parameterLimit(20),
        new Endpoint(HttpMethod.GET, template, answering(take)),
        new Endpoint(
            HttpMethod.POST,
            template,
            request -> request.readBody(() -> answering(take).handle(request))));
  }

  private static EndpointHandler answering(Function<RequestContext, Object> take) {
    return request -> {
      Object taken = take.apply(request);
      request.requireValid();
      text(request, taken);
    };
  }

  private static RawResponse get(
      String template, Function<RequestContext, Object> take, String path, String headers)
      throws IOException {
    try (KeywayServer server = serve(template, take);
        RawConnection connection = new RawConnection(server.port())) {
      return connection.request("GET " + path, headers, "").read();
    }
  }

  private static String query(Function<ParameterValues, Object> take, String query)
      throws IOException {
    return get("/", request -> take.apply(request.query("q")), "/" + query, "").body();
  }

  private static RawResponse post(
      Function<RequestContext, Object> take, String headers, String body) throws IOException {
    try (KeywayServer server = serve("/", take);
        RawConnection connection = new RawConnection(server.port())) {
      return connection.request("POST /", headers, body).read();
    }
  }

  @Test
  void scalarsComeInEveryType() throws IOException {
    assertThat(query(ParameterValues::asBoolean, "?q=true")).isEqualTo("true");
    assertThat(query(ParameterValues::asByte, "?q=-1")).isEqualTo("-1");
    assertThat(query(ParameterValues::asShort, "?q=300")).isEqualTo("300");
    assertThat(query(ParameterValues::asInt, "?q=70000")).isEqualTo("70000");
    assertThat(query(ParameterValues::asLong, "?q=7000000000")).isEqualTo("7000000000");
    assertThat(query(ParameterValues::asFloat, "?q=1.5")).isEqualTo("1.5");
    assertThat(query(ParameterValues::asDouble, "?q=1e3")).isEqualTo("1000.0");
    assertThat(query(ParameterValues::asChar, "?q=x")).isEqualTo("x");
    assertThat(query(q -> q.required(TextConverter.STRING), "?q=x")).isEqualTo("x");
    assertThat(query(q -> q.optional(TextConverter.LONG), "?q=7")).isEqualTo("Optional[7]");
    assertThat(query(ParameterValues::optionalInt, "?q=7")).isEqualTo("OptionalInt[7]");
    assertThat(query(ParameterValues::optionalLong, "?q=7")).isEqualTo("OptionalLong[7]");
    assertThat(query(ParameterValues::optionalDouble, "?q=7")).isEqualTo("OptionalDouble[7.0]");
  }

  @Test
  void absentScalarIsItsFallback() throws IOException {
    assertThat(query(q -> q.asBoolean(true), "")).isEqualTo("true");
    assertThat(query(q -> q.asByte((byte) 1), "")).isEqualTo("1");
    assertThat(query(q -> q.asShort((short) 2), "")).isEqualTo("2");
    assertThat(query(q -> q.asInt(3), "")).isEqualTo("3");
    assertThat(query(q -> q.asLong(4), "")).isEqualTo("4");
    assertThat(query(q -> q.asFloat(5), "")).isEqualTo("5.0");
    assertThat(query(q -> q.asDouble(6), "")).isEqualTo("6.0");
    assertThat(query(q -> q.asChar('7'), "")).isEqualTo("7");
    assertThat(query(q -> q.orDefault(TextConverter.STRING, "8"), "")).isEqualTo("8");
    assertThat(query(q -> q.orNull(TextConverter.STRING), "")).isEqualTo("null");
    assertThat(query(q -> q.optional(TextConverter.STRING), "")).isEqualTo("Optional.empty");
    assertThat(query(ParameterValues::optionalInt, "")).isEqualTo("OptionalInt.empty");
    assertThat(query(ParameterValues::optionalLong, "")).isEqualTo("OptionalLong.empty");
    assertThat(query(ParameterValues::optionalDouble, "")).isEqualTo("OptionalDouble.empty");
  }

  @Test
  void requiredScalarThatIsAbsentIsRecordedOnce() throws IOException {
    List<Function<ParameterValues, Object>> required = List.of(
        ParameterValues::asBoolean,
        ParameterValues::asByte,
        ParameterValues::asShort,
        ParameterValues::asInt,
        ParameterValues::asLong,
        ParameterValues::asFloat,
        ParameterValues::asDouble,
        ParameterValues::asChar,
        q -> String.valueOf(q.required(TextConverter.STRING)),
        q -> q.list(TextConverter.STRING),
        q -> q.set(TextConverter.STRING));
    for (Function<ParameterValues, Object> take : required) {
      assertThat(query(take, "?other=1"))
          .isEqualTo("{\"title\":\"Unprocessable Content\",\"status\":422,"
              + "\"detail\":\"The request is not valid\",\"errors\":[{\"in\":\"query\","
              + "\"name\":\"q\",\"type\":\"required\",\"message\":\"is required\"}]}");
    }
  }

  @Test
  void malformedScalarIsRecordedAlsoWhereItIsOptional() throws IOException {
    List<Function<ParameterValues, Object>> takes = List.of(
        ParameterValues::asInt,
        q -> q.asInt(7),
        q -> String.valueOf(q.required(TextConverter.INTEGER)),
        q -> String.valueOf(q.orDefault(TextConverter.INTEGER, 7)),
        q -> String.valueOf(q.orNull(TextConverter.INTEGER)),
        q -> q.optional(TextConverter.INTEGER),
        ParameterValues::optionalInt);
    for (Function<ParameterValues, Object> take : takes) {
      assertThat(query(take, "?q=x"))
          .contains("[{\"in\":\"query\",\"name\":\"q\",\"type\":\"type\","
              + "\"message\":\"must be an integer\"}]");
    }
  }

  @Test
  void repeatedScalarTakesTheLast() throws IOException {
    assertThat(query(ParameterValues::asInt, "?q=1&q=2&q=3")).isEqualTo("3");
  }

  @Test
  void listsAndSetsTakeAllInOrder() throws IOException {
    String three = "?q=b&x=y&q=a&q=b";
    assertThat(query(q -> q.list(TextConverter.STRING), three)).isEqualTo("[b, a, b]");
    assertThat(query(q -> q.set(TextConverter.STRING), three)).isEqualTo("[b, a]");
    assertThat(query(q -> q.list(TextConverter.STRING), "?q=b")).isEqualTo("[b]");
    assertThat(query(q -> q.list(TextConverter.STRING, List.of("d")), "")).isEqualTo("[d]");
    assertThat(query(q -> q.set(TextConverter.STRING, Set.of("d")), "")).isEqualTo("[d]");
    assertThat(query(q -> q.listOrNull(TextConverter.STRING), "")).isEqualTo("null");
    assertThat(query(q -> q.setOrNull(TextConverter.STRING), "")).isEqualTo("null");
    assertThat(query(q -> q.optionalList(TextConverter.STRING), "")).isEqualTo("Optional.empty");
    assertThat(query(q -> q.optionalSet(TextConverter.STRING), "?q=a")).isEqualTo("Optional[[a]]");
  }

  @Test
  void eachOfSeveralValuesIsReportedByItsPlace() throws IOException {
    String error = "{\"in\":\"query\",\"pointer\":\"/q/%s\",\"type\":\"type\","
        + "\"message\":\"must be an integer\"}";
    assertThat(query(q -> q.list(TextConverter.INTEGER), "?q=x&q=1&q=y"))
        .contains("[" + error.formatted(0) + "," + error.formatted(2) + "]");
    assertThat(query(q -> q.set(TextConverter.INTEGER), "?q=x"))
        .contains("[" + error.formatted(0) + "]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?q=a+b|a b",
        "?q=a%2Bb|a+b",
        "?q=%E2%82%AC|€",
        "?q=%2526|%26",
        "?q=a=b|a=b",
        "?%71=x|x",
        "?&&q=x&|x",
        "?q=a;b|a;b",
        "?q|''",
        "?q=|''",
        "?q=a?b/c|a?b/c"
      })
  void queryIsDecodedOnce(String query, String value) throws IOException {
    assertThat(query(q -> q.required(TextConverter.STRING), query)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?q=%ff", "?x=%c0%80&q=1", "?%ed%a0%80=1", "?q=a%e2%82"})
  void malformedQueryIsABadRequest(String query) throws IOException {
    RawResponse response = get("/", request -> request.query("q").asInt(1), "/" + query, "");
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body()).contains("The query is malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?q=%", "?q=%z", "?q=%zz", "?q=%1"})
  void malformedPercentEncodingIsABadRequest(String query) throws IOException {
    assertThat(get("/", request -> request.query("q").asInt(1), "/" + query, "").status())
        .isEqualTo(400);
  }

  @Test
  void queryNobodyAsksForIsNotParsed() throws IOException {
    assertThat(get("/", request -> "fine", "/?q=%ff", "").body()).isEqualTo("fine");
  }

  @Test
  void pathParametersAreSegments() throws IOException {
    assertThat(
            get("/a/{x}", request -> request.path("x", 1).asLong(), "/a/7", "").body())
        .isEqualTo("7");
    assertThat(
            get("/a/{x}", request -> request.path("x", 1).asLong(), "/a/b", "").body())
        .contains("\"in\":\"path\",\"name\":\"x\",\"type\":\"type\"");
    assertThat(get(
                "/f/{x:path}",
                request -> request.pathRest("x", 1).required(TextConverter.STRING),
                "/f/a/%62",
                "")
            .body())
        .isEqualTo("a/b");
  }

  @Test
  void headersAreTakenInAnyCaseAndListsApartAtTheirCommas() throws IOException {
    String lines = "X-A: 1\r\nx-a: 2, 3\r\n";
    assertThat(get("/", request -> request.header("x-A").list(TextConverter.STRING), "/", lines)
            .body())
        .isEqualTo("[1, 2, 3]");
    assertThat(get("/", r -> r.header("X-a").required(TextConverter.STRING), "/", lines)
            .body())
        .isEqualTo("2, 3");
    assertThat(get("/", request -> request.header("X-B").asInt(), "/", lines).body())
        .contains("\"in\":\"header\",\"name\":\"X-B\",\"type\":\"required\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a|[a]",
        "a,b|[a, b]",
        "a ,, b,|[a, b]",
        "\"a,b\", c|[\"a,b\", c]",
        "\"a\\\",b\",c|[\"a\\\",b\", c]",
        "W/\"a,b\"|[W/\"a,b\"]"
      })
  void elementsOfAHeaderFieldAreApartAtTheirCommas(String line, String elements)
      throws IOException {
    assertThat(get(
                "/",
                request -> request.header("X-A").list(TextConverter.STRING),
                "/",
                "X-A: " + line + "\r\n")
            .body())
        .isEqualTo(elements);
  }

  @Test
  void headerFieldWithoutAnElementIsNone() throws IOException {
    assertThat(
            get("/", request -> request.header("X-A").list(TextConverter.STRING), "/", "X-A: ,\r\n")
                .body())
        .contains("\"in\":\"header\",\"name\":\"X-A\",\"type\":\"required\"");
    assertThat(get(
                "/",
                request -> request.header("X-A").set(TextConverter.LONG, Set.of(7L)),
                "/",
                "X-A: \r\n")
            .body())
        .isEqualTo("[7]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cookie: a=1; c=2|2",
        "Cookie: c=\"x y\"|x y",
        "Cookie: c=%41+|%41+",
        "Cookie: c=a=b|a=b",
        "Cookie: junk; c=2; =3|2",
        "Cookie: c=1; c=2|2",
        "Cookie: C=1; c=|''"
      })
  void cookiesAreTakenAsTheyAre(String header, String value) throws IOException {
    assertThat(get("/", r -> r.cookie("c").required(TextConverter.STRING), "/", header)
            .body())
        .isEqualTo(value);
  }

  @Test
  void absentCookieIsRecorded() throws IOException {
    assertThat(get("/", r -> r.cookie("c").asInt(), "/", "").body())
        .contains("\"in\":\"cookie\",\"name\":\"c\",\"type\":\"required\"");
  }

  @Test
  void errorsOfAllPlacesAreReportedTogetherInOrder() throws IOException {
    RawResponse response = get(
        "/{p}",
        r -> {
          r.path("p", 0).asInt();
          r.query("q").asBoolean();
          r.header("h").asLong();
          r.invalid(ParameterIn.QUERY, "z", "minLength", "must have \"3\" \\ characters\n");
          return "never";
        },
        "/x?q=maybe",
        "");
    assertThat(response.status()).isEqualTo(422);
    assertThat(response.body())
        .isEqualTo("{\"title\":\"Unprocessable Content\",\"status\":422,"
            + "\"detail\":\"The request is not valid\",\"errors\":["
            + "{\"in\":\"path\",\"name\":\"p\",\"type\":\"type\",\"message\":\"must be an"
            + " integer\"},"
            + "{\"in\":\"query\",\"name\":\"q\",\"type\":\"type\",\"message\":\"must be true or"
            + " false\"},"
            + "{\"in\":\"header\",\"name\":\"h\",\"type\":\"required\",\"message\":\"is"
            + " required\"},"
            + "{\"in\":\"query\",\"name\":\"z\",\"type\":\"minLength\",\"message\":\"must have"
            + " \\\"3\\\" \\\\ characters\\u000a\"}]}");
  }

  @Test
  void noMoreThanAHundredErrorsAreReported() throws IOException {
    RawResponse response = get(
        "/",
        r -> {
          for (int i = 0; i < 1000; i++) {
            r.invalid(ParameterIn.QUERY, "q" + i, "type", "must be an integer");
          }
          return "never";
        },
        "/",
        "");
    assertThat(response.body().split("\"in\"", -1)).hasSize(101);
  }

  @Test
  void formFieldsComeFromTheBody() throws IOException {
    Function<RequestContext, Object> user = r -> r.form("user").required(TextConverter.STRING);
    assertThat(post(user, FORM, "user=j%C3%B6+d&x=y").body()).isEqualTo("jö d");
    assertThat(post(user, FORM + "; charset=UTF-8", "user=a&user=b").body()).isEqualTo("b");
    assertThat(post(user, "Content-Type: APPLICATION/X-WWW-FORM-URLENCODED", "user=a")
            .body())
        .isEqualTo("a");
    assertThat(post(r -> r.form("a").list(TextConverter.INTEGER), FORM, "a=1&a=&a=3")
            .body())
        .isEqualTo("[1, 3]");
    assertThat(post(r -> r.form("a").list(TextConverter.INTEGER), FORM, "a=1&a=2&a=")
            .body())
        .isEqualTo("[1, 2]");
  }

  @Test
  void emptyOrAbsentFormFieldIsMissing() throws IOException {
    String missing =
        "[{\"in\":\"body\",\"name\":\"user\",\"type\":\"required\",\"message\":\"is required\"}]";
    Function<RequestContext, Object> user =
        r -> String.valueOf(r.form("user").required(TextConverter.STRING));
    assertThat(post(user, FORM, "user=&x=y").body()).contains(missing);
    assertThat(post(user, FORM, "").body()).contains(missing);
    assertThat(post(user, "", "").body()).contains(missing);
    assertThat(post(user, "Content-Type: application/json", "{\"user\":1}").body())
        .contains(missing);
    assertThat(post(r -> r.form("user").orNull(TextConverter.STRING), FORM, "user=")
            .body())
        .isEqualTo("null");
    assertThat(post(r -> r.form("user").asInt(7), FORM, "user=1&user=").body()).isEqualTo("7");
    assertThat(post(r -> r.form("user").list(TextConverter.STRING), FORM, "user=&user=")
            .body())
        .contains(missing);
  }

  @Test
  void malformedFormIsABadRequest() throws IOException {
    Function<RequestContext, Object> user = r -> r.form("user").asInt(1);
    assertThat(post(user, FORM, "user=%zz").status()).isEqualTo(400);
    assertThat(post(user, FORM, "user=%ff").status()).isEqualTo(400);
    assertThat(post(user, FORM, "a=b&".repeat(21)).status()).isEqualTo(400);
    assertThat(post(user, FORM, "a=b&".repeat(20)).status()).isEqualTo(200);
    assertThat(post(user, FORM + ";charset=iso-8859-1", "user=1").status()).isEqualTo(415);
    assertThat(post(user, FORM + "\r\n" + FORM, "user=1").status()).isEqualTo(400);
  }

  private static final JsonReader<Integer> INTEGER =
      JsonCodec.standard().reader(JsonType.of(Integer.class), "#/components/schemas/Integer");
  private static final JsonWriter<Integer> INTEGER_WRITER =
      JsonCodec.standard().writer(JsonType.of(Integer.class));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON; charset=UTF-8",
        "application/json;charset=\"utf-8\"",
        "application/problem+json",
        "application/json; profile=x"
      })
  void jsonBodyIsRead(String contentType) throws IOException {
    assertThat(post(r -> r.json(INTEGER), "Content-Type: " + contentType, "7").body())
        .isEqualTo("7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: text/plain",
        "Content-Type: application/jsonx",
        "Content-Type: +json",
        "Content-Type: application/json; charset=utf-16",
        FORM,
        "X: y"
      })
  void otherBodyIsAnUnsupportedMediaType(String contentType) throws IOException {
    assertThat(post(r -> r.json(INTEGER), contentType, "7").status()).isEqualTo(415);
    assertThat(
            post(r -> String.valueOf(r.jsonOrNull(INTEGER)), contentType, "7").status())
        .isEqualTo(415);
  }

  @Test
  void absentBodyIsMissingOnlyWhereItIsRequired() throws IOException {
    assertThat(post(r -> String.valueOf(r.json(INTEGER)), "", "").body())
        .contains("[{\"in\":\"body\",\"pointer\":\"\",\"type\":\"required\","
            + "\"message\":\"is required\"}]");
    assertThat(post(r -> String.valueOf(r.jsonOrNull(INTEGER)), "", "").body()).isEqualTo("null");
  }

  @Test
  void valueIsAnsweredAsJson() throws IOException {
    Endpoint endpoint = new Endpoint(HttpMethod.GET, "/", r -> r.respond(201, INTEGER_WRITER, 7));
    try (KeywayServer server = TestApplication.serve(endpoint);
        RawConnection connection = new RawConnection(server.port())) {
      RawResponse response = connection.get("/");
      assertThat(response.status()).isEqualTo(201);
      assertThat(response.header("content-type")).isEqualTo("application/json");
      assertThat(response.header("content-length")).isEqualTo("1");
      assertThat(response.body()).isEqualTo("7");
    }
  }
}
