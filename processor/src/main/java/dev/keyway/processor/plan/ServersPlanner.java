package dev.keyway.processor.plan;

import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.ApiMetadata;
import dev.keyway.processor.model.PathTemplate;
import java.util.Collections;
import java.util.List;

/**
 * Decides which servers a document names.
 *
 * <p>Where it names none, paths start at the root of the host (OpenAPI 3.1.1, section 4.8.1.1), and an
 * API can be mounted below a prefix that nobody knows when it is compiled. But a relative URL is
 * resolved against that of the document, which is served below the same prefix.
 */
final class ServersPlanner {
  private ServersPlanner() {}

  /** The API's metadata with the servers that it declares, or else the one that serves the document. */
  static ApiMetadata withServers(Api api) {
    ApiMetadata metadata = api.metadata();
    return metadata.servers().isEmpty()
        ? metadata.withServers(api.openApiPath().stream()
            .map(path -> new ApiMetadata.Server(root(path), "", List.of()))
            .toList())
        : metadata;
  }

  /** The way from the document to the root of the API. */
  private static String root(PathTemplate document) {
    int folders = document.segments().size() - 1;
    return folders == 0 ? "." : String.join("/", Collections.nCopies(folders, ".."));
  }
}
