package dev.keyway.processor.discovery;

import dev.keyway.processor.model.JsonType.Direction;
import dev.keyway.processor.model.SourceRef;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * A part of a type that is being read.
 *
 * @param source where the whole type is asked for
 * @param path from the outermost record or class, such as {@code Order.lines[].price}; empty
 *     outside of it
 */
record JsonPlace(Direction direction, SourceRef source, String path) {

  /** The outermost type. */
  static JsonPlace root(Direction direction, SourceRef source) {
    return new JsonPlace(direction, source, "");
  }

  /** A member of the record or class here. */
  JsonPlace member(TypeElement type, Element member) {
    String name = member.getKind() == ElementKind.CONSTRUCTOR
        ? "constructor"
        : member.getSimpleName().toString();
    return at(name(type.getSimpleName().toString()) + "." + name);
  }

  /** The elements of the list, set or array here. */
  JsonPlace elements() {
    return path.isEmpty() ? this : at(path + "[]");
  }

  /** The values of the map here. */
  JsonPlace values() {
    return path.isEmpty() ? this : at(path + "{}");
  }

  /** The path, or outside of records the type itself. */
  String name(String type) {
    return path.isEmpty() ? type : path;
  }

  private JsonPlace at(String longer) {
    return new JsonPlace(direction, source, longer);
  }
}
