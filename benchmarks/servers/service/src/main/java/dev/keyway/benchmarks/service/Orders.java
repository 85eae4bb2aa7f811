package dev.keyway.benchmarks.service;

import java.time.LocalDate;
import java.util.List;

/** The logic behind the endpoints: next to nothing, so that the way there is what is measured. */
public final class Orders {
  private static final int MOST_ITEMS = 50;
  private static final int LARGEST_QUANTITY = 1000;

  private Orders() {}

  /** The greeting. */
  public static String greeting() {
    return "Hello, World!";
  }

  /** An order with two items. */
  public static Order find(long id) {
    return new Order(
        id,
        "Ada Lovelace",
        List.of(new Item("Analytical engine", 1, 99_900), new Item("Punched card", 500, 2)),
        100_900);
  }

  /** The order that was placed. */
  public static Order place(NewOrder order) {
    long total = 0;
    for (Item item : order.items()) {
      total += item.quantity() * item.price();
    }
    return new Order(4711, order.customer(), order.items(), total);
  }

  /** Whether an order may be placed: its constraints, for servers that don't check them. */
  public static boolean isValid(NewOrder order) {
    if (order.customer().isBlank()
        || order.items().isEmpty()
        || order.items().size() > MOST_ITEMS) {
      return false;
    }
    for (Item item : order.items()) {
      if (item.article().isBlank()
          || item.quantity() < 1
          || item.quantity() > LARGEST_QUANTITY
          || item.price() < 0) {
        return false;
      }
    }
    return true;
  }

  /** What was found. */
  public static Found search(
      String text, int limit, boolean active, LocalDate from, List<String> tags) {
    return new Found(text, limit, active, from.toString(), tags);
  }
}
