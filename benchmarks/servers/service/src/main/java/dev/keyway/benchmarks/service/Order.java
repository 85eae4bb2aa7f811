package dev.keyway.benchmarks.service;

import java.util.List;

/**
 * An order as it is answered.
 *
 * @param id given by the store
 * @param customer who ordered
 * @param items what was ordered
 * @param total in cents
 */
public record Order(long id, String customer, List<Item> items, long total) {}
