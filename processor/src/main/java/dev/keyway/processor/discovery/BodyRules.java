package dev.keyway.processor.discovery;

/**
 * What an API says of all bodies.
 *
 * @param providerChecks whether constraints on records are somebody else's business
 * @param forbidsUnknown whether members are refused that a type doesn't have, unless it says otherwise
 */
record BodyRules(boolean providerChecks, boolean forbidsUnknown) {
  /** Those of an API that says nothing. */
  static final BodyRules STANDARD = new BodyRules(false, false);
}
