import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.Provides;
import dev.keyway.security.OAuth2PasswordBearer;
import dev.keyway.security.Scope;
import dev.keyway.security.Security;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

@Api(title = "Shop", version = "1")
class ShopApi {
  @OAuth2PasswordBearer(tokenUrl = "token", scopes = @Scope(name = "read", description = "Read."))
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.CLASS)
  @interface OAuth2 {}

  @Provides
  StringBuilder audit() {
    return new StringBuilder();
  }

  @Get("/a")
  // error at `"read"`: [Keyway/UnenforcedScope] Nothing would check the scope "read".
  @Security(value = "read", on = "audit")
  void a() {}
}
