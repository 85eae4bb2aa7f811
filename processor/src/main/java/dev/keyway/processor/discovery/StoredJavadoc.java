package dev.keyway.processor.discovery;

import dev.keyway.processor.discovery.JavadocReader.Javadoc;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Reads the Javadoc of classes from class files, which don't have it: {@link JavadocTexts} were written
 * beside them when they were compiled.
 */
final class StoredJavadoc {
  private final ClassFiles classFiles;
  private final MemberNames names;
  private final Map<String, Properties> read = new HashMap<>();

  StoredJavadoc(ClassFiles classFiles, MemberNames names) {
    this.classFiles = classFiles;
    this.names = names;
  }

  /**
   * What is stored of a type, method, constructor or field; absent if that is nothing, or if its source
   * is compiled now.
   */
  Optional<Javadoc> of(Element element) {
    TypeElement topLevel = ClassFiles.topLevel(ClassFiles.typeOf(element));
    if (!classFiles.isInClassFile(topLevel)) {
      return Optional.empty();
    }
    String name = topLevel.getQualifiedName().toString();
    if (!read.containsKey(name)) {
      read.put(name, load(topLevel));
    }
    return Optional.of(JavadocTexts.read(read.get(name), element, names));
  }

  private Properties load(TypeElement topLevel) {
    Properties texts = new Properties();
    classFiles.beside(topLevel, JavadocTexts.fileName(topLevel)).ifPresent(bytes -> {
      try {
        texts.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
      } catch (IOException | IllegalArgumentException e) {
        // Nobody but a library's author could have broken it, and texts are all that is missing
        // then.
        texts.clear();
      }
    });
    return texts;
  }
}
