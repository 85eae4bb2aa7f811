import dev.keyway.Api;
import dev.keyway.security.ApiKey;
import dev.keyway.security.ApiKeyIn;
import dev.keyway.security.HttpBasic;
import dev.keyway.security.HttpBearer;
import dev.keyway.security.OAuth2ClientCredentialsBearer;
import dev.keyway.security.OpenIdConnectBearer;
import dev.keyway.security.Scope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

@Api(title = "Shop", version = "1")
class ShopApi {}

@HttpBearer
// error at `@HttpBasic`: [Keyway/InvalidScheme] @Two can't be two schemes.
@HttpBasic
@interface Two {}

@HttpBearer
// error at `@Target`: [Keyway/InvalidScheme] @HttpBearer needs an annotation for parameters, and @OnMethods can't be on one.
@Target(ElementType.METHOD)
@interface OnMethods {}

@HttpBearer
// error at `@Retention`: [Keyway/InvalidScheme] @Lost is lost when its users are compiled, and their scheme with it.
@Retention(RetentionPolicy.SOURCE)
@interface Lost {}

// error at `"my scheme"`: [Keyway/InvalidScheme] "my scheme" can't name a scheme in OpenAPI.
@HttpBearer(name = "my scheme")
@interface Named {}

// error at `"äh"`: [Keyway/InvalidScheme] The realm "äh" can't be sent.
@HttpBearer(realm = "äh")
@interface Realm {}

// error at `""`: [Keyway/InvalidScheme] @OAuth2ClientCredentialsBearer has no tokenUrl.
@OAuth2ClientCredentialsBearer(tokenUrl = "")
@interface NoUrl {}

// error at `""`: [Keyway/InvalidScheme] @OpenIdConnectBearer has no openIdConnectUrl.
@OpenIdConnectBearer(openIdConnectUrl = "")
@interface NoIssuer {}

// error at `"to ken"`: [Keyway/InvalidScheme] "to ken" is no URL.
@OAuth2ClientCredentialsBearer(tokenUrl = "to ken")
@interface BadUrl {}

@OAuth2ClientCredentialsBearer(
    tokenUrl = "token",
    scopes = {
      @Scope(name = "a"),
      // error at `"a"`: [Keyway/InvalidScheme] The scope "a" is declared twice.
      @Scope(name = "a")
    })
@interface Twice {}

// error at `" "`: [Keyway/InvalidScheme] The key's parameter has no name.
@ApiKey(in = ApiKeyIn.QUERY, parameter = " ")
@interface Nameless {}

// error at `"X Key"`: [Keyway/InvalidScheme] "X Key" can't name a header field.
@ApiKey(in = ApiKeyIn.HEADER, parameter = "X Key")
@interface BadHeader {}
