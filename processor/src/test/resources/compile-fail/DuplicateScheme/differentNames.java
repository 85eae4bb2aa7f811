import dev.keyway.Api;
import dev.keyway.security.HttpBasic;
import dev.keyway.security.HttpBearer;

@Api(title = "Shop", version = "1")
class ShopApi {}

@HttpBearer
@interface Caller {}

@HttpBasic(name = "caller")
@interface Partner {}
