import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.security.BasicCredentials;
import dev.keyway.security.HttpBasic;
import dev.keyway.security.HttpBearer;
import java.util.List;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/bearer")
  void bearer(
      // error: [Keyway/InvalidCredentialType] The credential of scheme "Bearer" is a String; ShopApi.bearer(token) is a BasicCredentials.
      @Bearer BasicCredentials token) {}

  @Get("/list")
  void list(
      // error: [Keyway/InvalidCredentialType] The credential of scheme "Bearer" is a String; ShopApi.list(tokens) is a List<String>.
      @Bearer List<String> tokens) {}

  @Get("/basic")
  void basic(
      // error: [Keyway/InvalidCredentialType] The credential of scheme "Basic" is a BasicCredentials; ShopApi.basic(credentials) is a String.
      @Basic String credentials) {}
}

@HttpBearer
@interface Bearer {}

@HttpBasic
@interface Basic {}
