package issuer;

import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.Provides;
import dev.keyway.security.GrantedScopes;
import dev.keyway.security.OpenIdConnectBearer;
import dev.keyway.security.Scope;
import dev.keyway.security.ScopeSet;
import dev.keyway.security.Security;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tokens of an issuer that tells about itself. A token here is its scope. */
@Api(title = "Issuer", version = "1")
public class IssuerApi {
  @OpenIdConnectBearer(
      openIdConnectUrl = "https://login.example.com/.well-known/openid-configuration",
      scopes = {@Scope(name = "admin", implies = "read"), @Scope(name = "read")})
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.CLASS)
  @interface Bearer {}

  record Caller(ScopeSet scopes) implements GrantedScopes {}

  @Provides
  Caller caller(@Bearer String token) {
    return new Caller(ScopeSet.of(token));
  }

  @Get("/reports")
  @Security("read")
  String reports() {
    return "all";
  }
}
