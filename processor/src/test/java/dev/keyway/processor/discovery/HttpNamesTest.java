package dev.keyway.processor.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpNamesTest {

  @ParameterizedTest
  @CsvSource({
    "userAgent, User-Agent",
    "host, Host",
    "xRequestId, X-Request-Id",
    "eTag, E-Tag",
    "requestID, Request-ID",
    "xAPIKey, X-API-Key",
    "x_request_id, X-Request-Id",
    "ifMatch2, If-Match2",
  })
  void headerFieldFollowsFromTheParameter(String parameter, String field) {
    assertThat(HttpNames.headerField(parameter)).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({
    "id, id",
    "X-Tenant, xTenant",
    "user-agent, userAgent",
    "filter[name], filterName",
    "2nd, value2nd",
    "-, value",
  })
  void parameterFollowsFromTheNameInRequests(String name, String parameter) {
    assertThat(HttpNames.parameter(name)).isEqualTo(parameter);
  }

  @Test
  void tokensAreThoseOfHttp() {
    assertThat(HttpNames.isToken("X-Request-Id")).isTrue();
    assertThat(HttpNames.isToken("session_id")).isTrue();
    assertThat(HttpNames.isToken("")).isFalse();
    assertThat(HttpNames.isToken("a b")).isFalse();
    assertThat(HttpNames.isToken("a:b")).isFalse();
    assertThat(HttpNames.isToken("a\r\n")).isFalse();
    assertThat(HttpNames.isToken("ä")).isFalse();
  }
}
