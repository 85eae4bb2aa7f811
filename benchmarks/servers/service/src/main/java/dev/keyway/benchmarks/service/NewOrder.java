package dev.keyway.benchmarks.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * An order to be placed.
 *
 * @param customer who orders
 * @param items what is ordered
 */
public record NewOrder(
    @NotBlank String customer,
    // On the list, since javac before 22 doesn't show what is on a type argument in a class file.
    @Valid @Size(min = 1, max = 50) List<Item> items) {}
