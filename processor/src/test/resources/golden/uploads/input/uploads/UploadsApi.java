package uploads;

import dev.keyway.Api;

@Api(title = "Uploads", version = "1.0")
class UploadsApi {}
