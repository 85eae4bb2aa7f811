package dev.keyway.benchmarks.service;

import java.util.List;

/**
 * What was searched for: the parameters as they were understood.
 *
 * @param text what to find
 * @param limit how many at most
 * @param active whether only active ones
 * @param from the first day
 * @param tags all of which they have
 */
public record Found(String text, int limit, boolean active, String from, List<String> tags) {}
