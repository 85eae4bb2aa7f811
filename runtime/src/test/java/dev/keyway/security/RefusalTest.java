package dev.keyway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong besides in a request that is refused stays in that request. */
class RefusalTest {
  private static final ScopeGate GATE = new BearerScheme("Tutorial", "items").gate("items");
  private static final BasicGate BASIC = new BasicGate("Tutorial");

  static Stream<ThrowingCallable> refusals() {
    AccessToken poor = AccessToken.builder("ann").build();
    return Stream.of(
        () -> GATE.check(null),
        () -> GATE.check(poor),
        () -> GATE.bearerToken(List.of("Bearer ")),
        () -> GATE.bearerToken(List.of("Bearer a", "Bearer b")),
        () -> {
          throw GATE.invalidToken();
        },
        () -> BASIC.credentials(List.of("Basic ?")),
        () -> BASIC.credentials(List.of("Basic a", "Basic b")));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void exceptionIsThatOfOneRequest(ThrowingCallable refused) {
    Throwable first = catchThrowable(refused);
    first.addSuppressed(new IllegalStateException("not closed"));

    Throwable second = catchThrowable(refused);

    assertThat(second).isNotSameAs(first).hasMessage(first.getMessage());
    assertThat(second.getSuppressed()).isEmpty();
  }
}
