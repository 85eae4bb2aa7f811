package dev.keyway.processor;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.model.SourceRef;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Says what went wrong inside a processor, so that no exception gets out to the compiler. */
final class Failures {
  private Failures() {}

  /** What to say of a mistake of ours, or of a class file that is missing. */
  static Diagnostic of(Throwable e, SourceRef place) {
    // The compiler's own, and internal: it is thrown by whatever looks at a type that isn't there.
    if (e.getClass().getSimpleName().equals("CompletionFailure")) {
      return Diagnostic.error(
              DiagnosticId.MISSING_TYPE, place, "A class can't be loaded: " + e.getMessage() + ".")
          .fix("add the library that has it to the class path.");
    }
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    return Diagnostic.error(
            DiagnosticId.INTERNAL_ERROR, place, "Keyway failed here. This is a bug of Keyway.")
        .detail(trace.toString().strip())
        .fix("report it, with this text and the source it points at.");
  }
}
