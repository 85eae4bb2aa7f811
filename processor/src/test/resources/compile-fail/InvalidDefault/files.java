import dev.keyway.Api;
import dev.keyway.Default;
import dev.keyway.FormParam;
import dev.keyway.Post;
import dev.keyway.UploadedFile;
import java.util.List;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Post("/one")
  // error at `"a.txt"`: [Keyway/InvalidDefault] The default "a.txt" is no UploadedFile.
  void one(@FormParam @Default("a.txt") UploadedFile file) {}

  @Post("/bytes")
  // error at `"abc"`: [Keyway/InvalidDefault] The default "abc" is no byte[].
  void bytes(@FormParam @Default("abc") byte[] file) {}

  @Post("/list")
  void list(@FormParam @Default({}) List<UploadedFile> files) {}
}
