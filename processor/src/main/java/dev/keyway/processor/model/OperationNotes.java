package dev.keyway.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * What is said of an operation for the readers of the document alone.
 *
 * @param externalDocs where more is to be read
 * @param callbacks what is sent because of it
 */
public record OperationNotes(
    Optional<ApiMetadata.ExternalDocs> externalDocs, List<Callback> callbacks) {
  /** Nothing. */
  public static final OperationNotes NONE = new OperationNotes(Optional.empty(), List.of());

  public OperationNotes {
    callbacks = List.copyOf(callbacks);
  }
}
