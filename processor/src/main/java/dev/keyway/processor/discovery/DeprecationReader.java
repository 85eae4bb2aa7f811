package dev.keyway.processor.discovery;

import dev.keyway.processor.model.Deprecations;
import dev.keyway.processor.model.Deprecations.Use;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Finds what is deprecated among the types that an API may be made of. */
final class DeprecationReader {
  /** The JDK's own, of whose deprecated members generated code uses none. */
  private static final List<String> FOREIGN = List.of("java.", "javax.");

  private final Elements elements;
  private final Set<Use> uses = new LinkedHashSet<>();

  private DeprecationReader(Elements elements) {
    this.elements = elements;
  }

  static Deprecations of(Collection<TypeElement> types, Elements elements) {
    DeprecationReader reader = new DeprecationReader(elements);
    types.forEach(reader::read);
    return new Deprecations(reader.uses.stream()
        .sorted(Comparator.comparing(Use::code).thenComparing(Use::forRemoval))
        .toList());
  }

  private void read(TypeElement type) {
    String name = type.getQualifiedName().toString();
    if (FOREIGN.stream().anyMatch(name::startsWith)) {
      return;
    }
    if (elements.isDeprecated(type)) {
      add(type, name);
    }
    for (Element member : type.getEnclosedElements()) {
      if (elements.isDeprecated(member) && !member.getModifiers().contains(Modifier.PRIVATE)) {
        codes(member, name).forEach(code -> add(member, code));
      }
    }
  }

  private static Stream<String> codes(Element member, String type) {
    String name = member.getSimpleName().toString();
    return switch (member.getKind()) {
      case METHOD -> Stream.of("." + name + "(", type + "::" + name);
      case CONSTRUCTOR -> Stream.of("new " + type + "(", "new " + type + "<", type + "::new");
      case ENUM_CONSTANT -> Stream.of(type + "." + name);
      case FIELD -> Stream.of("." + name);
      default -> Stream.empty();
    };
  }

  private void add(Element element, String code) {
    boolean forRemoval = AnnotationMirrors.find(element, "java.lang.Deprecated")
        .map(mirror -> AnnotationMirrors.bool(mirror, "forRemoval"))
        .orElse(false);
    uses.add(new Use(code, forRemoval));
  }
}
