import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.NonBlocking;
import dev.keyway.Provides;
import jakarta.inject.Singleton;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Provides
  @Singleton
  Number number() throws Exception {
    return 1;
  }

  @Get("/text")
  String text(@Depends CharSequence text) {
    return text.toString();
  }
}

class Texts {
  @Provides
  @NonBlocking
  String text(@Depends Number number) {
    return "text";
  }
}
