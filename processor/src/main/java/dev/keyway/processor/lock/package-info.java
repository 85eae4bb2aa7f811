/**
 * Keeps who may call what under review: the text of {@code security.lock}, and how two of them
 * differ.
 *
 * <p>Input: the {@link dev.keyway.processor.plan.SecurityTable} of each API, and the file that was
 * accepted. Output: the text of the file as it would be now, and a message where it isn't.
 */
@NullMarked
package dev.keyway.processor.lock;

import org.jspecify.annotations.NullMarked;
