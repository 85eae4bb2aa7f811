package groups;

import dev.keyway.security.ApiKey;
import dev.keyway.security.ApiKeyIn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** A key in the query. */
@ApiKey(in = ApiKeyIn.QUERY, parameter = "key")
@Target(ElementType.PARAMETER)
public @interface Key {}
