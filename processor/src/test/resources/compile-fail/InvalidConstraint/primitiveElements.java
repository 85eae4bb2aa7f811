import dev.keyway.Api;
import dev.keyway.Post;
import jakarta.validation.constraints.Size;
import java.util.List;

@Api(title = "Shop", version = "1")
class ShopApi {
  // error at `keys`: [Keyway/InvalidConstraint] @Size would not be checked: it is about each byte of an element of Lock.keys, and not about the array.
  record Lock(List<@Size(max = 9) byte[]> keys) {}

  @Post("/locks")
  void add(Lock lock) {}
}
