package dev.keyway.processor.graph;

import java.util.ArrayList;
import java.util.List;

/** The way from an endpoint to whatever is being resolved, for messages. */
record RequestPath(List<String> steps) {
  RequestPath {
    steps = List.copyOf(steps);
  }

  static RequestPath from(String start) {
    return new RequestPath(List.of(start));
  }

  RequestPath then(String step) {
    List<String> longer = new ArrayList<>(steps);
    longer.add(step);
    return new RequestPath(longer);
  }

  String requiredBy() {
    return "required by: " + String.join(" → ", steps);
  }
}
