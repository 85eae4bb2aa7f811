package dev.keyway.processor.validation;

import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.model.Api;

/** A rule about what is declared, whoever uses it. */
public interface DeclarationRule {

  /** Reports what breaks it. */
  void check(Api api, Diagnostics diagnostics);
}
