package dev.keyway.benchmarks.service;

import java.util.List;

/**
 * An order to be placed.
 *
 * @param customer who orders
 * @param items what is ordered
 */
public record NewOrder(String customer, List<Item> items) {}
