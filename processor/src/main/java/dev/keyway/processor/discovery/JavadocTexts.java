package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.discovery.JavadocReader.Javadoc;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * The Javadoc of a class as it is kept beside its class file, in the format of {@link Properties}: the
 * texts that an OpenAPI document may have, by the names of the types and members.
 */
public final class JavadocTexts {
  private static final String RETURN = "@return";
  private static final String PARAM = "@param ";

  private final JavadocReader reader;
  private final MemberNames names;

  /** The texts of the sources of a compilation. */
  public JavadocTexts(ProcessingEnvironment environment) {
    this.reader = new JavadocReader(environment.getElementUtils());
    this.names = new MemberNames(environment.getElementUtils(), environment.getTypeUtils());
  }

  /** The name of the file, in the package of the class. */
  public static String fileName(TypeElement topLevel) {
    return topLevel.getSimpleName() + ".javadoc.properties";
  }

  /**
   * The texts of a top-level class and of all in it, sorted; empty if there are none, and for what the
   * processor has written itself.
   */
  public String of(TypeElement topLevel) {
    if (AnnotationMirrors.has(topLevel, KeywayTypes.GENERATED)) {
      return "";
    }
    SortedMap<String, String> texts = new TreeMap<>();
    collect(topLevel, texts);
    return texts.entrySet().stream()
        .map(text -> escaped(text.getKey(), "\\ =:") + "=" + escaped(text.getValue(), "\\") + "\n")
        .collect(Collectors.joining());
  }

  /** The Javadoc of an element by the texts of its top-level class. */
  static Javadoc read(Properties texts, Element element, MemberNames names) {
    String key = key(element, names);
    Map<String, String> parameters = new HashMap<>();
    for (String name : texts.stringPropertyNames()) {
      if (name.startsWith(key + PARAM)) {
        parameters.put(name.substring((key + PARAM).length()), texts.getProperty(name));
      }
    }
    return new Javadoc(texts.getProperty(key, ""), parameters, texts.getProperty(key + RETURN, ""));
  }

  /** Private methods aren't seen in class files; the text of a private field is that of its getter. */
  private void collect(Element element, Map<String, String> texts) {
    if (element.getModifiers().contains(Modifier.PRIVATE) && !element.getKind().isField()) {
      return;
    }
    Javadoc javadoc = reader.read(element);
    String key = key(element, names);
    put(texts, key, javadoc.text());
    put(texts, key + RETURN, javadoc.result());
    javadoc.parameters().forEach((name, text) -> put(texts, key + PARAM + name, text));
    if (element instanceof TypeElement type) {
      // Components of records have no comments, and Eclipse's compiler fails to tell.
      type.getEnclosedElements().stream()
          .filter(member -> member.getKind() != ElementKind.RECORD_COMPONENT)
          .forEach(member -> collect(member, texts));
    }
  }

  private static void put(Map<String, String> texts, String key, String text) {
    if (!text.isEmpty()) {
      texts.put(key, text);
    }
  }

  private static String key(Element element, MemberNames names) {
    TypeElement type = ClassFiles.typeOf(element);
    String owner = String.join(".", TypeRefs.of(type).simpleNames());
    return element.equals(type) ? owner : owner + "#" + names.of(element);
  }

  /** As {@link Properties} reads it, which can't write without the date. */
  private static String escaped(String text, String special) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        escaped.append("\\n");
      } else if (special.indexOf(c) >= 0) {
        escaped.append('\\').append(c);
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
