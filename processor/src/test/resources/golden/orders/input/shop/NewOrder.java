package shop;

import java.util.List;
import java.util.Optional;

/** What a customer wants. */
record NewOrder(List<Order.Line> lines, Optional<String> note) {}
