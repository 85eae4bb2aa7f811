import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Provides;
import dev.keyway.security.OAuth2PasswordBearer;
import dev.keyway.security.Scope;
import dev.keyway.security.Security;
import dev.keyway.security.SecurityScopes;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Provides
  Number current(SecurityScopes required, @OAuth2 String token) {
    return 1;
  }

  @Admin
  @Kept
  @Get("/items")
  void items(@Current Number caller) {}
}

// error at `@Retention`: [Keyway/MisplacedSecurity] @Admin is lost when its users are compiled, and the @Security that it stands for with it.
@Retention(RetentionPolicy.SOURCE)
@Security("items")
@interface Admin {}

// error at `@Retention`: [Keyway/MisplacedSecurity] @Root is lost when its users are compiled, and the @Admin that it stands for with it.
@Retention(RetentionPolicy.SOURCE)
@Admin
@interface Root {}

// error at `@Retention`: [Keyway/MisplacedAnnotation] @Current is lost when its users are compiled, and the @Depends that it stands for with it.
@Retention(RetentionPolicy.SOURCE)
@Depends("current")
@interface Current {}

@Retention(RetentionPolicy.CLASS)
@Security("items")
@interface Kept {}

@Retention(RetentionPolicy.SOURCE)
@interface Unrelated {}

@OAuth2PasswordBearer(tokenUrl = "token", scopes = @Scope(name = "items"))
@interface OAuth2 {}
