package dev.keyway.processor.model;

import java.util.List;

/**
 * A request that an API sends because of another one.
 *
 * @param name under which it is listed
 * @param request that is sent; its name is the URL
 * @param expressions in the URL, as they stand there
 * @param source of the URL
 */
public record Callback(
    String name, Webhook request, List<RuntimeExpression> expressions, SourceRef source) {
  public Callback {
    expressions = List.copyOf(expressions);
  }
}
