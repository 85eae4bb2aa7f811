package dev.keyway.example;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a user owns.
 *
 * @param id given by the server
 * @param title what it is
 * @param description more about it
 * @param quantity how many there are
 * @param createdAt when it was added
 */
record Item(long id, String title, @Nullable String description, int quantity, Instant createdAt) {}
