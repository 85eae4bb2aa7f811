import dev.keyway.Api;
import dev.keyway.Post;
import jakarta.validation.constraints.Size;
import java.util.List;

@Api(title = "Shop", version = "1")
class ShopApi {
  record Lock(List<byte @Size(max = 9) []> keys, @Size(max = 9) byte[] key) {}

  @Post("/locks")
  void add(Lock lock) {}
}
