package dev.keyway.example;

import dev.keyway.Default;
import dev.keyway.QueryParam;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Which part of a list to answer with: a dependency of every endpoint that answers with a list.
 *
 * @param offset how many to skip
 * @param limit how many to answer with at most
 */
record Paging(
    @QueryParam @Default("0") @Min(0) int offset,
    @QueryParam @Default("20") @Min(1) @Max(100) int limit) {}
