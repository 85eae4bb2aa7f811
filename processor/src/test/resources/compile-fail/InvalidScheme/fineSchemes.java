import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.security.ApiKey;
import dev.keyway.security.ApiKeyIn;
import dev.keyway.security.BasicCredentials;
import dev.keyway.security.HttpBasic;
import dev.keyway.security.HttpBearer;
import dev.keyway.security.OAuth2AuthorizationCodeBearer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/schemes")
  void schemes(
      @Bearer String token,
      @Basic Optional<BasicCredentials> credentials,
      @Key @Nullable String key) {}
}

@HttpBearer(name = "bearer.v1", bearerFormat = "JWT", realm = "the \"shop\"")
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@interface Bearer {}

@HttpBasic
@interface Basic {}

@ApiKey(in = ApiKeyIn.QUERY, parameter = "api key")
@interface Key {}

@OAuth2AuthorizationCodeBearer(
    authorizationUrl = "https://login.example.com/authorize?tenant=1",
    tokenUrl = "/token")
@interface OAuth2 {}
