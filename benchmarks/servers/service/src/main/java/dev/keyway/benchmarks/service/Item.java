package dev.keyway.benchmarks.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

/**
 * A line of an order.
 *
 * @param article what was ordered
 * @param quantity how many
 * @param price of one, in cents
 */
public record Item(
    @NotBlank String article,
    @Min(1) @Max(1000) int quantity,
    @Min(0) long price) {}
