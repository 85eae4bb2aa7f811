package dev.keyway.request;

/** What a step needs the body read as. */
enum BodyAs {
  /** Nothing: it isn't read. */
  NOTHING,
  /** Bytes in memory. */
  BYTES,
  /** The same, of a body that is JSON. */
  JSON,
  /** A form, its files in a spool. */
  FORM,
  /** Bytes in a spool. */
  STREAM
}
