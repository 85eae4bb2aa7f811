package dev.keyway.processor.emit.java;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.keyway.processor.model.Deprecations;
import dev.keyway.processor.model.TypeRef;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A generated source file.
 *
 * @param type the class it declares
 * @param spec what is in it
 */
public record JavaSource(TypeRef.Declared type, TypeSpec spec) {
  private static final int WIDTH = 100;
  private static final Pattern SHORT_JAVADOC =
      Pattern.compile("(?m)^( *)/\\*\\*\\n *\\* (.*)\\n *\\*/$");
  private static final Pattern FIELDS_APART =
      Pattern.compile("(?m)^(  private final .*;)\\n\\n(?=  private final .*;$)");
  private static final Pattern EMPTY_BODY = Pattern.compile("\\{\\n *}");

  /**
   * The source of the class, in the layout that a person would choose over JavaPoet's.
   *
   * @param deprecations of which the compiler isn't to warn
   */
  public String text(Deprecations deprecations) {
    String text = JavaFile.builder(type.packageName(), new Suppressions(deprecations).in(spec))
        .indent("  ")
        .skipJavaLangImports(true)
        .build()
        .toString();
    text = SHORT_JAVADOC.matcher(text).replaceAll(JavaSource::onOneLine);
    text = FIELDS_APART.matcher(text).replaceAll("$1\n");
    return EMPTY_BODY.matcher(text).replaceAll("{}");
  }

  private static String onOneLine(MatchResult javadoc) {
    String line = javadoc.group(1) + "/** " + javadoc.group(2) + " */";
    return Matcher.quoteReplacement(line.length() <= WIDTH ? line : javadoc.group());
  }
}
