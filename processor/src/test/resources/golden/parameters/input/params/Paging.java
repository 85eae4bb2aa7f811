package params;

import dev.keyway.Default;
import dev.keyway.QueryParam;

record Paging(@Default("0") int skip, @QueryParam("max") @Default("100") int limit) {
  Paging {
    limit = Math.min(limit, 100);
  }
}
