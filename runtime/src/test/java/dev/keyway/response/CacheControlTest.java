package dev.keyway.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CacheControlTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void directivesStandInTheOrderInWhichTheyWereSaid() {
    assertThat(CacheControl.maxAge(HOUR)
            .shared()
            .sharedMaxAge(HOUR.multipliedBy(2))
            .mustRevalidate()
            .immutable()
            .noTransform()
            .staleWhileRevalidate(Duration.ofSeconds(5))
            .staleIfError(Duration.ofMillis(1500))
            .field())
        .isEqualTo("max-age=3600, public, s-maxage=7200, must-revalidate, immutable, no-transform,"
            + " stale-while-revalidate=5, stale-if-error=1");
    assertThat(CacheControl.noCache().unshared().field()).isEqualTo("no-cache, private");
    assertThat(CacheControl.noStore().noTransform().field()).isEqualTo("no-store, no-transform");
    assertThat(CacheControl.maxAge(Duration.ZERO).field()).isEqualTo("max-age=0");
  }

  static Stream<Supplier<CacheControl>> contradictions() {
    return Stream.of(
        () -> CacheControl.noStore().shared(),
        () -> CacheControl.noStore().immutable(),
        () -> CacheControl.noCache().shared().unshared(),
        () -> CacheControl.noCache().unshared().shared(),
        () -> CacheControl.noCache().unshared().sharedMaxAge(HOUR),
        () -> CacheControl.noCache().sharedMaxAge(HOUR).unshared(),
        () -> CacheControl.maxAge(HOUR.negated()),
        () -> CacheControl.maxAge(Duration.ofMillis(999)));
  }

  @ParameterizedTest
  @MethodSource("contradictions")
  void contradictionIsRefused(Supplier<CacheControl> made) {
    assertThatIllegalArgumentException().isThrownBy(made::get);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\"b", "a b", "a\r\nb", "\u20ac", "\u007f", "\u0085"})
  void valueThatNoTagCanHaveIsRefused(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> EntityTag.strong(value));
    assertThatIllegalArgumentException().isThrownBy(() -> EntityTag.weak(value));
  }

  @Test
  void tagsAreComparedStronglyAndWeakly() {
    EntityTag strong = EntityTag.strong("a,b");
    assertThat(strong.field()).isEqualTo("\"a,b\"");
    assertThat(EntityTag.weak("").field()).isEqualTo("W/\"\"");
    assertThat(strong.matchesStrongly(EntityTag.strong("a,b"))).isTrue();
    assertThat(strong.matchesStrongly(EntityTag.weak("a,b"))).isFalse();
    assertThat(strong.matchesWeakly(EntityTag.weak("a,b"))).isTrue();
    assertThat(strong.matchesWeakly(EntityTag.strong("a"))).isFalse();
    assertThat(EntityTag.strong(7))
        .isEqualTo(EntityTag.strong("7"))
        .isNotEqualTo(EntityTag.weak("7"));
  }

  @Test
  void laterFieldOfAResponseReplacesTheEarlierOne() {
    Response<String> response = Response.of("a")
        .etag(EntityTag.strong(1))
        .header("Cache-Control", "public")
        .etag(EntityTag.strong(2))
        .cacheControl(CacheControl.noStore())
        .vary("Accept", "Origin");
    assertThat(response.fields())
        .containsExactly(
            "ETag", "\"2\"", "Cache-Control", "no-store", "Vary", "Accept", "Vary", "Origin");
    assertThatIllegalArgumentException().isThrownBy(() -> response.vary("no token"));
  }
}
