package dev.keyway.processor.plan;

import dev.keyway.processor.model.ExceptionHandler;
import java.util.List;
import java.util.Optional;

/**
 * The method of a generated class that answers for what its endpoints throw.
 *
 * @param name of the method
 * @param handlers in the order in which they are asked
 */
public record FailuresPlan(String name, List<HandlerPlan> handlers) {
  public FailuresPlan {
    handlers = List.copyOf(handlers);
  }

  /**
   * A handler.
   *
   * @param owner the field of the component whose method it is
   * @param local what holds the exception
   * @param arguments all that the method receives, the exception first
   * @param writer the field of the writer; absent for problem documents
   */
  public record HandlerPlan(
      ExceptionHandler handler,
      String owner,
      String local,
      List<String> arguments,
      Optional<String> writer) {
    public HandlerPlan {
      arguments = List.copyOf(arguments);
    }
  }
}
