package dev.keyway.processor.emit.java;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.keyway.processor.model.TypeRef;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A generated source file.
 *
 * @param type the class it declares
 */
public record JavaSource(TypeRef.Declared type, String text) {
  private static final int WIDTH = 100;
  private static final Pattern SHORT_JAVADOC =
      Pattern.compile("(?m)^( *)/\\*\\*\\n *\\* (.*)\\n *\\*/$");
  private static final Pattern FIELDS_APART =
      Pattern.compile("(?m)^(  private final .*;)\\n\\n(?=  private final .*;$)");
  private static final Pattern EMPTY_BODY = Pattern.compile("\\{\\n *}");

  /** The source of a class, in the layout that a person would choose over JavaPoet's. */
  static JavaSource of(TypeRef.Declared type, TypeSpec spec) {
    String text = JavaFile.builder(type.packageName(), spec)
        .indent("  ")
        .skipJavaLangImports(true)
        .build()
        .toString();
    text = SHORT_JAVADOC.matcher(text).replaceAll(JavaSource::onOneLine);
    text = FIELDS_APART.matcher(text).replaceAll("$1\n");
    return new JavaSource(type, EMPTY_BODY.matcher(text).replaceAll("{}"));
  }

  private static String onOneLine(MatchResult javadoc) {
    String line = javadoc.group(1) + "/** " + javadoc.group(2) + " */";
    return Matcher.quoteReplacement(line.length() <= WIDTH ? line : javadoc.group());
  }
}
