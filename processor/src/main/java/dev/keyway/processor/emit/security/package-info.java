/**
 * Writes the scope report: who may call what and why, for people (HTML, Markdown) and for programs
 * (JSON).
 *
 * <p>Input: the {@link dev.keyway.processor.plan.SecurityTable}. Output: texts.
 */
@NullMarked
package dev.keyway.processor.emit.security;

import org.jspecify.annotations.NullMarked;
