package dev.keyway.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.keyway.processor.model.ScopeUse;
import java.util.List;
import java.util.regex.Pattern;

/** Pieces of code that are broken into lines where they would be too long. */
final class CodeLines {
  private static final int WIDTH = 100;
  private static final int ARGUMENT_INDENTATION = 6;
  private static final Pattern PACKAGE = Pattern.compile("\\b([a-z]\\w*\\.)+(?=[A-Z])");

  private CodeLines() {}

  /**
   * A call in a statement, which indents what follows its first line: on one line where that fits, else
   * with its arguments on a line of their own.
   *
   * @param before how many characters stand before it on its line, indentation included
   */
  static CodeBlock call(int before, CodeBlock callee, List<CodeBlock> arguments) {
    CodeBlock joined = CodeBlock.join(arguments, ", ");
    int width = width(joined);
    if (before + width(callee) + width + 3 <= WIDTH || arguments.isEmpty()) {
      return CodeBlock.of("$L($L)", callee, joined);
    }
    boolean oneLine = width + 12 <= WIDTH;
    return CodeBlock.of("$L(\n$L)", callee, oneLine ? joined : CodeBlock.join(arguments, ",\n"));
  }

  /** A call that is an argument of a call, on a line of its own or with its arguments below. */
  static CodeBlock argumentCall(CodeBlock callee, List<CodeBlock> arguments) {
    CodeBlock joined = CodeBlock.join(arguments, ", ");
    return ARGUMENT_INDENTATION + width(callee) + width(joined) + 4 <= WIDTH
        ? CodeBlock.of("$L($L)", callee, joined)
        : CodeBlock.of("$L(\n$>$>$L$<$<)", callee, CodeBlock.join(arguments, ",\n"));
  }

  /** Whether two pieces fit on a line, with a space between them. */
  static boolean fits(int before, CodeBlock first, CodeBlock second) {
    return before + width(first) + 1 + width(second) <= WIDTH;
  }

  /** How many characters the code takes once its types are imported. */
  private static int width(CodeBlock code) {
    return PACKAGE.matcher(code.toString()).replaceAll("").length();
  }

  /** A call that initializes a field, where nothing is indented by itself. */
  static CodeBlock fieldCall(int before, CodeBlock callee, List<CodeBlock> arguments) {
    return CodeBlock.of("$>$>$L$<$<", call(before, callee, arguments));
  }

  /** Names as arguments. */
  static List<CodeBlock> names(List<String> names) {
    return names.stream().map(name -> CodeBlock.of("$L", name)).toList();
  }

  /**
   * Required scopes: the scopes as arguments, each on a line below one that says where it comes from,
   * and from the first choice on a call of {@code anyOf} for each.
   */
  static CodeBlock scopes(CodeBlock callee, List<ScopeUse> scopes) {
    List<ScopeUse> single = scopes.stream().takeWhile(use -> !use.isChoice()).toList();
    CodeBlock.Builder code = CodeBlock.builder().add("$L(", callee);
    for (int i = 0; i < single.size(); i++) {
      ScopeUse use = single.get(i);
      code.add(i == 0 ? "\n$>$>" : ",\n").add("// $L\n$S", use.origin(), use.scope());
    }
    code.add(single.isEmpty() ? ")" : ")$<$<");
    for (ScopeUse use : scopes.subList(single.size(), scopes.size())) {
      code.add("\n$>$>// $L\n.anyOf($L)$<$<", use.origin(), alternatives(use));
    }
    return code.build();
  }

  private static CodeBlock alternatives(ScopeUse use) {
    return use.alternatives().stream()
        .map(set -> CodeBlock.of("$S", String.join(" ", set)))
        .collect(CodeBlock.joining(", "));
  }

  /** A call that says what a scope implies, on a line of its own. */
  static CodeBlock implying(String scope, List<String> implied) {
    return CodeBlock.of(
        "\n$>$>.implying($S, $L)$<$<",
        scope,
        implied.stream().map(name -> CodeBlock.of("$S", name)).collect(CodeBlock.joining(", ")));
  }
}
