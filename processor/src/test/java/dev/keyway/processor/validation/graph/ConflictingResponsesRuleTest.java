package dev.keyway.processor.validation.graph;

import static dev.keyway.processor.testing.Declared.api;
import static dev.keyway.processor.testing.Declared.at;
import static dev.keyway.processor.testing.Declared.get;
import static dev.keyway.processor.testing.Declared.level;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.GraphBuilder;
import dev.keyway.processor.model.DeclaredResponse;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.ResponseBody;
import dev.keyway.processor.testing.Reported;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConflictingResponsesRuleTest {

  private static List<String> reported(DeclaredResponse... responses) {
    Diagnostics diagnostics = new Diagnostics();
    new ConflictingResponsesRule()
        .check(
            new GraphBuilder(
                    api(get("/a", "a", level("Routes.a").withResponses(List.of(responses))))
                        .build(),
                    diagnostics)
                .build(),
            diagnostics);
    return Reported.in(diagnostics);
  }

  private static DeclaredResponse response(
      String status, ResponseBody body, DeclaredResponse.Header... headers) {
    return new DeclaredResponse(
        status, "", Optional.of(body), List.of(headers), "Routes.a", at(status));
  }

  private static DeclaredResponse.Header header(String name, String type) {
    return new DeclaredResponse.Header(
        name, "", new JsonType.Primitive(type, Optional.empty()), false);
  }

  @Test
  void contentThatTheEndpointItselfAnswersIsReported() {
    assertThat(reported(response("200", new ResponseBody.Text("Application/JSON; a=b"))))
        .containsExactly(
            "ConflictingResponses at 200: The response 200 of application/json is what GET /a itself"
                + " answers.");
    assertThat(reported(response("200", new ResponseBody.Text("text/plain")))).isEmpty();
  }

  @Test
  void ownStatusToWhichNothingIsAddedIsReported() {
    assertThat(reported(response("200", new ResponseBody.None())))
        .containsExactly(
            "ConflictingResponses at 200: The response 200 is what GET /a itself answers, and nothing"
                + " is added to it.");
    assertThat(reported(response("200", new ResponseBody.None(), header("ETag", "string"))))
        .isEmpty();
  }

  @Test
  void headerFieldOfTwoTypesIsReportedWhateverItsCase() {
    DeclaredResponse first = response("404", new ResponseBody.None(), header("X-A", "string"));
    assertThat(reported(
            first, response("404", new ResponseBody.Text("text/a"), header("x-a", "integer"))))
        .containsExactly(
            "ConflictingResponses at 404: The header field x-a of the response 404 is of another type"
                + " on Routes.a.");
    assertThat(reported(
            first,
            response("404", new ResponseBody.Text("text/a"), header("x-a", "string")),
            response("405", new ResponseBody.None(), header("X-A", "integer"))))
        .isEmpty();
  }
}
