package dev.keyway.processor.discovery;

import dev.keyway.processor.model.JsonType;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * Reads enums, which are written by name, or by the name that {@code @JsonProperty} gives a
 * constant.
 */
final class JsonEnums {
  private final DiscoveryTools tools;
  private final JsonRefusals refusals;
  private final EnumForms enums;

  JsonEnums(DiscoveryTools tools, JsonRefusals refusals) {
    this.tools = tools;
    this.refusals = refusals;
    this.enums = new EnumForms(tools);
  }

  /** The enum; absent if it was refused. */
  Optional<JsonType> read(TypeElement type, JsonPlace place) {
    String typeName = type.getSimpleName().toString();
    EnumForms.Form form = enums.read(type, TypeRefs.of(type));
    if (form.type().isEmpty()) {
      refusals.refuse(place, place.name(typeName), form.why(), form.fix());
    }
    return form.type().map(read -> read.json(tools.javadoc().read(type).text()));
  }
}
