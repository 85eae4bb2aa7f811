package levels;

import dev.keyway.Depends;
import dev.keyway.security.ApiKey;
import dev.keyway.security.ApiKeyIn;
import dev.keyway.security.HttpBasic;
import dev.keyway.security.OAuth2ClientCredentialsBearer;
import dev.keyway.security.Scope;
import dev.keyway.security.Security;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

final class Security_ {
  private Security_() {}

  @OAuth2ClientCredentialsBearer(
      name = "machines",
      tokenUrl = "https://login.example.com/token",
      realm = "the machine room",
      scopes = {
        @Scope(name = "base", description = "Anything at all."),
        @Scope(name = "read", description = "Read."),
        @Scope(name = "admin", description = "Everything.")
      })
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.CLASS)
  @interface Machine {}

  @ApiKey(in = ApiKeyIn.HEADER, parameter = "X-Key")
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.CLASS)
  @interface Key {}

  @HttpBasic(realm = "staff")
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.CLASS)
  @interface Staff {}

  @Security("admin")
  @Target({ElementType.TYPE, ElementType.METHOD})
  @Retention(RetentionPolicy.CLASS)
  @interface Admins {}

  @Security("read")
  @Depends("caller")
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.CLASS)
  @interface Reader {}
}
