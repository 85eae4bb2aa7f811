package dev.keyway.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.testing.JavacRun;
import dev.keyway.processor.testing.RunningApi;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generic, recursive and inheriting types, over HTTP: the API is that of the golden case. */
class TypesTest {
  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "golden", "types", "input");
    api = RunningApi.start(JavacRun.sources(sources), directory, "types.TypesApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static HttpResponse<String> post(String path, String body) {
    return api.sendBody("POST", path, body.replace('\'', '"'), "Content-Type", "application/json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/pages | {'items':[{'number':1,'name':'lamp'}],'next':null}",
        "/pairs | {'first':{'number':1,'name':'lamp'},'second':{'number':'a'}}",
        "/optionals | {'first':null,'second':[null,'a']}",
        "/named | {'byName':{'a':[{'number':1,'name':'lamp'}]},'newest':{'number':2,'name':'b'}}",
        "/trees | {'value':{'number':1,'name':'a'},'children':[{'value':{'number':2,'name':'b'},"
            + "'children':[],'byName':{}}],'byName':{}}",
        "/links | {'text':'a','next':{'text':'b','next':null,'other':null},'other':null}",
        "/documents | {'id':'i','earlier':['a','b'],'title':'t'}"
      })
  void whatIsReadIsWritten(String path, String body) {
    assertThat(post(path, body).body()).isEqualTo(body.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/pages | {'items':[{'number':0,'name':'lamp'}]} | /items/0/number | exclusiveMinimum",
        "/pages | {'items':[null]} | /items/0 | type",
        "/pairs | {'first':{'number':1,'name':'lamp'},'second':{'number':7}}"
            + " | /second/number | type",
        "/optionals | {'first':'a','second':[]} | /first | type",
        "/optionals | {'second':null} | /second | type",
        "/named | {'byName':{'a/b':[{'number':1,'name':''}]},'newest':{'number':2,'name':'b'}}"
            + " | /byName/a~1b/0/name | minLength",
        "/trees | {'value':{'number':1,'name':'a'},'children':[{'value':{'number':-2,'name':'b'},"
            + "'children':[],'byName':{}}],'byName':{}} | /children/0/value/number | exclusiveMinimum",
        "/links | {'text':'a','next':{'text':'too long','next':null}} | /next/text | maxLength",
        "/documents | {'id':'i','earlier':['four'],'title':'t'} | /earlier/0 | maxLength",
        "/documents | {'id':'i','earlier':[],'title':''} | /title | minLength"
      })
  void whatIsWrongIsToldOnEveryLevel(String path, String body, String pointer, String type) {
    HttpResponse<String> refused = post(path, body);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("\"pointer\":\"" + pointer + "\",\"type\":\"" + type + "\"");
  }

  @Test
  void argumentNarrowsWhatIsWritten() {
    assertThat(api.send("GET", "/numbers").body())
        .isEqualTo("{\"items\":[{\"number\":1,\"label\":\"No. 1\"}],\"next\":null}");
  }
}
