import dev.keyway.Api;
import dev.keyway.FormParam;
import dev.keyway.Post;
import dev.keyway.QueryParam;
import dev.keyway.UploadedFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Post("/unsaid")
  void unsaid(
      // error: [Keyway/UnsupportedParameter] It isn't known where ShopApi.unsaid(file), which is a file, comes from.
      UploadedFile file) {}

  @Post("/several")
  void several(
      // error: [Keyway/UnsupportedParameter] It isn't known where ShopApi.several(files), which is a file, comes from.
      Optional<List<UploadedFile>> files) {}

  @Post("/query")
  void query(
      // error: [Keyway/UnsupportedParameter] ShopApi.query(file) can't be read from the query: it is of type UploadedFile.
      @QueryParam UploadedFile file) {}

  @Post("/set")
  void set(
      // error: [Keyway/UnsupportedParameter] ShopApi.set(files) can't be read from a form field: it is of type Set<UploadedFile>.
      @FormParam Set<UploadedFile> files) {}

  @Post("/chars")
  void chars(
      // error: [Keyway/UnsupportedParameter] ShopApi.chars(file) can't be read from a form field: it is of type char[].
      @FormParam char[] file) {}

  @Post("/elements")
  void elements(
      // error: [Keyway/UnsupportedParameter] The elements of ShopApi.elements(file) can't be null: they are of type byte.
      @FormParam @org.jspecify.annotations.Nullable byte[] file) {}

  @Post("/nullable")
  void nullable(@FormParam byte @org.jspecify.annotations.Nullable [] file) {}
}
