package dev.keyway.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * What an API says of itself for nobody but the readers of its OpenAPI document. Texts that aren't given
 * are empty.
 *
 * @param servers where it can be called, as declared
 * @param tags as declared
 * @param webhooks requests that it sends, sorted by the type that declares them, then as declared
 */
public record ApiMetadata(
    String summary,
    String termsOfService,
    Optional<Contact> contact,
    Optional<License> license,
    List<Server> servers,
    List<Tag> tags,
    Optional<ExternalDocs> externalDocs,
    List<Webhook> webhooks) {
  /** Nothing. */
  public static final ApiMetadata NONE = new ApiMetadata(
      "",
      "",
      Optional.empty(),
      Optional.empty(),
      List.of(),
      List.of(),
      Optional.empty(),
      List.of());

  public ApiMetadata {
    servers = List.copyOf(servers);
    tags = List.copyOf(tags);
    webhooks = List.copyOf(webhooks);
  }

  /** The same with other servers. */
  public ApiMetadata withServers(List<Server> others) {
    return new ApiMetadata(
        summary, termsOfService, contact, license, others, tags, externalDocs, webhooks);
  }

  /** The same with webhooks. */
  public ApiMetadata withWebhooks(List<Webhook> sent) {
    return new ApiMetadata(
        summary, termsOfService, contact, license, servers, tags, externalDocs, sent);
  }

  /** Whom to ask. */
  public record Contact(String name, String url, String email) {}

  /** The licence, with an SPDX identifier, a URL or neither. */
  public record License(String name, String identifier, String url) {}

  /** Where more is to be read. */
  public record ExternalDocs(String url, String description) {}

  /** A tag of operations. */
  public record Tag(String name, String description, Optional<ExternalDocs> externalDocs) {}

  /**
   * Where the API can be called.
   *
   * @param variables all that stand in the URL
   */
  public record Server(String url, String description, List<Variable> variables) {
    public Server {
      variables = List.copyOf(variables);
    }
  }

  /**
   * A part of a URL that can be chosen.
   *
   * @param values all that it can be; empty for anything
   */
  public record Variable(
      String name, String defaultValue, List<String> values, String description) {
    public Variable {
      values = List.copyOf(values);
    }
  }
}
