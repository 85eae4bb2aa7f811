import dev.keyway.Api;
import dev.keyway.FormParam;
import dev.keyway.Post;
import dev.keyway.UploadedFile;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Post("/size")
  void size(
      // error: [Keyway/InvalidConstraint] @Size is for a text, array, collection or map, and file is none.
      @Size(max = 100) @FormParam UploadedFile file) {}

  @Post("/bytes")
  void bytes(
      // error: [Keyway/InvalidConstraint] @NotEmpty on ShopApi.bytes(file) would not be checked.
      @NotEmpty @FormParam byte[] file) {}

  @Post("/list")
  void list(@FormParam @Size(min = 1, max = 2) List<UploadedFile> files) {}
}
