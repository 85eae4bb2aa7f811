package dev.keyway.processor.discovery;

import java.util.Optional;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Remembers the element that is being read, to point at should we fail. */
public final class InHand {
  private @Nullable Element element;

  /** Takes the next element in hand. */
  public void set(Element next) {
    element = next;
  }

  /** The element in hand, if any was. */
  public Optional<Element> element() {
    return Optional.ofNullable(element);
  }
}
