package share;

import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Provides;
import dev.keyway.security.OAuth2PasswordBearer;
import dev.keyway.security.Scope;
import dev.keyway.security.Security;
import dev.keyway.security.SecurityScopes;
import jakarta.inject.Singleton;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

@Api(title = "Sharing", version = "1")
class Sharing {

  @OAuth2PasswordBearer(
      tokenUrl = "token",
      scopes = {@Scope(name = "a"), @Scope(name = "b"), @Scope(name = "c")})
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.CLASS)
  @interface Bearer {}

  record Counter(int value) {}

  record Both(Counter left, Counter right) {}

  record Caller(String bearer, List<String> scopes, Counter counter) {}

  @Singleton
  static class Store {}

  @Provides
  Counter counter(@Depends Store store) {
    return new Counter(0);
  }

  @Provides
  Counter doubled(@Depends("counter") Counter counter) {
    return counter;
  }

  @Provides
  Both both(@Depends("counter") Counter left, @Depends("doubled") Counter right) {
    return new Both(left, right);
  }

  @Provides
  Caller caller(
      SecurityScopes required, @Bearer String bearer, @Depends("counter") Counter counter) {
    return new Caller(bearer, required.scopes(), counter);
  }

  @Get("/diamond")
  @dev.keyway.security.Public("counts only")
  int diamond(@Depends Both both, @Depends("counter") Counter counter) {
    return counter.value();
  }

  @Get("/uncached")
  @dev.keyway.security.Public("counts only")
  int uncached(
      @Depends("doubled") Counter shared, @Depends(value = "counter", cached = false) Counter own) {
    return own.value();
  }

  @Get("/scopes")
  @Security("a")
  List<String> scopes(
      @Security("b") @Depends Caller first,
      @Security({"b", "a"}) @Depends Caller same,
      @Security("c") @Depends Caller other) {
    return first.scopes();
  }
}
