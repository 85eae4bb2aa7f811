package dev.keyway.processor.model;

/**
 * A place in the user's source to point a message at. Opaque: only {@code discovery} and {@code
 * diagnostic} can open it.
 */
public interface SourceRef {}
