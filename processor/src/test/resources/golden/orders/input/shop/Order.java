package shop;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it was placed.
 *
 * @param id given by the shop
 * @param placed the day, at the shop
 * @param note what the customer wrote
 */
record Order(long id, LocalDate placed, List<Line> lines, @Nullable String note) {

  /**
   * One article of an order.
   *
   * @param quantity at least one
   */
  record Line(String article, int quantity) {}
}
