package dev.keyway.processor.emit.openapi;

import dev.keyway.processor.model.ApiMetadata;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the parts of the document that describe the API as a whole. */
final class MetadataEmitter {
  private MetadataEmitter() {}

  static Map<String, Object> contact(ApiMetadata metadata) {
    return metadata
        .contact()
        .map(contact -> new Members()
            .put("name", contact.name())
            .put("url", contact.url())
            .put("email", contact.email())
            .map())
        .orElseGet(Map::of);
  }

  static Map<String, Object> license(ApiMetadata metadata) {
    return metadata
        .license()
        .map(license -> new Members()
            .put("name", license.name())
            .put("identifier", license.identifier())
            .put("url", license.url())
            .map())
        .orElseGet(Map::of);
  }

  static Map<String, Object> externalDocs(Optional<ApiMetadata.ExternalDocs> externalDocs) {
    return externalDocs
        .map(docs -> new Members()
            .put("description", docs.description())
            .put("url", docs.url())
            .map())
        .orElseGet(Map::of);
  }

  static List<Map<String, Object>> servers(ApiMetadata metadata) {
    return metadata.servers().stream()
        .map(server -> new Members()
            .put("url", server.url())
            .put("description", server.description())
            .put("variables", variables(server))
            .map())
        .toList();
  }

  private static Map<String, Object> variables(ApiMetadata.Server server) {
    Members variables = new Members();
    for (ApiMetadata.Variable variable : server.variables()) {
      variables.put(
          variable.name(),
          new Members()
              .put("enum", variable.values())
              .putAlways("default", variable.defaultValue())
              .put("description", variable.description())
              .map());
    }
    return variables.map();
  }

  static List<Map<String, Object>> tags(ApiMetadata metadata) {
    return metadata.tags().stream()
        .map(tag -> new Members()
            .put("name", tag.name())
            .put("description", tag.description())
            .put("externalDocs", externalDocs(tag.externalDocs()))
            .map())
        .toList();
  }
}
