package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.model.JsonObject.Notes;
import dev.keyway.processor.model.JsonType;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;

/** Reads what records, classes and their members say for the readers of the document alone. */
final class NotesReader {
  private static final String DEPRECATED = "java.lang.Deprecated";

  private final ExampleReader examples;
  private final Locator locator;

  NotesReader(ExampleReader examples, Locator locator) {
    this.examples = examples;
    this.locator = locator;
  }

  /** What a record or class says. */
  Notes of(JsonClass declared, JsonType type, JsonPlace place) {
    return of(
        List.of(declared.element()), type, declared.element().getSimpleName().toString(), place);
  }

  /** What a member says. */
  Notes of(JsonMember member, JsonType type) {
    // Not the way to it, which differs from type to type that has it.
    Element owner = Objects.requireNonNull(member.carriers().get(0).getEnclosingElement(), "class");
    String label = owner.getSimpleName() + "." + member.javaName();
    return of(member.carriers(), type, label, member.place());
  }

  private Notes of(List<? extends Element> carriers, JsonType type, String label, JsonPlace place) {
    return new Notes(
        carriers.stream().anyMatch(carrier -> AnnotationMirrors.has(carrier, DEPRECATED)),
        examples.unnamed(carriers, type, label, locator.reachedFrom((ElementRef) place.source())));
  }
}
