package dev.keyway.example;

import org.jspecify.annotations.Nullable;

/**
 * What a client says of an item.
 *
 * @param title what it is
 * @param description more about it; may be left out
 * @param quantity how many there are
 */
record NewItem(String title, @Nullable String description, int quantity) {}
