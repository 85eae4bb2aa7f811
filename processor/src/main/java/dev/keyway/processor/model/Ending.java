package dev.keyway.processor.model;

/**
 * How a value ends that is made for a request: it is closed.
 *
 * @param completes whether it is told before how the request went
 * @param interruptible whether closing it may throw {@code InterruptedException}, of which compilers
 *     warn where it stands in a try statement
 */
public record Ending(boolean completes, boolean interruptible) {}
