import dev.keyway.Api;
import dev.keyway.Get;

@Api(title = "Shop", version = "1", securityReport = "/docs")
// error: [Keyway/AmbiguousRoute] GET /docs is the documentation page and the scope report.
class ShopApi {}

@Api(title = "Other", version = "1", securityReport = "/report")
class OtherApi {
  @Get("/report")
  // error at `report(`: [Keyway/AmbiguousRoute] GET /report can't be told apart from the scope report.
  String report() {
    return "";
  }
}
