package dev.keyway.processor.model;

/** Null, as a value in JSON. */
public enum JsonNull {
  /** The only one. */
  NULL
}
