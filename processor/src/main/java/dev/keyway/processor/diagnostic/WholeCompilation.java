package dev.keyway.processor.diagnostic;

import dev.keyway.processor.model.SourceRef;

/** The compilation itself: the place of what is written in no source, such as an option. */
public record WholeCompilation() implements SourceRef {}
