import dev.keyway.Api;
import dev.keyway.security.HttpBasic;
import dev.keyway.security.HttpBearer;

@Api(title = "Shop", version = "1")
class ShopApi {}

@HttpBearer
@interface Caller {}

// error at `"Caller"`: [Keyway/DuplicateScheme] Partner and Caller are both named "Caller".
@HttpBasic(name = "Caller")
@interface Partner {}
