package dev.keyway.openapi;

/** A class to be loaded by a class loader that has no webjar. */
final class BareApplication {
  private BareApplication() {}
}
