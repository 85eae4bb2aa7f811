package dev.keyway.request;

/** What a step needs the body read as. */
enum BodyAs {
  /** Nothing: it isn't read. */
  NOTHING,
  /** Bytes in memory. */
  BYTES,
  /** A form, its files in a spool. */
  FORM,
  /** Bytes in a spool. */
  STREAM
}
