package dev.keyway.benchmarks.service;

/**
 * A line of an order.
 *
 * @param article what was ordered
 * @param quantity how many
 * @param price of one, in cents
 */
public record Item(String article, int quantity, long price) {}
