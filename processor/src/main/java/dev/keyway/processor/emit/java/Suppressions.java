package dev.keyway.processor.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.keyway.processor.model.Deprecations;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/**
 * Keeps the compiler from warning of what generated code uses although it is deprecated, at the fields and
 * methods that do. JavaPoet names types with their packages outside of files.
 */
final class Suppressions {
  private static final Pattern JAVADOC = Pattern.compile("(?s)/\\*\\*.*?\\*/");
  private static final Pattern TYPE_ANNOTATION = Pattern.compile("@[A-Za-z0-9_.]+ ");
  /** What is never the user's own. */
  private static final String RECEIVER = "request";

  private static final ClassName SUPPRESSING = ClassName.get(SuppressWarnings.class);
  private static final String MEMBER = "value";

  private final Deprecations deprecations;

  Suppressions(Deprecations deprecations) {
    this.deprecations = deprecations;
  }

  /** The class, with the annotations that it needs. */
  TypeSpec in(TypeSpec type) {
    if (deprecations.uses().isEmpty()) {
      return type;
    }
    return TypeSpec.classBuilder(type.name())
        .addJavadoc(type.javadoc())
        .addAnnotations(type.annotations())
        .addModifiers(type.modifiers().toArray(Modifier[]::new))
        .superclass(type.superclass())
        .addSuperinterfaces(type.superinterfaces())
        .addFields(type.fieldSpecs().stream().map(this::in).toList())
        .addMethods(type.methodSpecs().stream().map(this::in).toList())
        .addTypes(type.typeSpecs())
        .build();
  }

  private FieldSpec in(FieldSpec field) {
    Set<String> warnings = warnings(field.toString());
    return warnings.isEmpty()
        ? field
        : field.toBuilder().addAnnotation(suppressing(warnings)).build();
  }

  private MethodSpec in(MethodSpec method) {
    Set<String> warnings = warnings(method.toString());
    if (warnings.isEmpty()) {
      return method;
    }
    // The builder doesn't let go of annotations, of which one may suppress other warnings already.
    MethodSpec.Builder builder = MethodSpec.methodBuilder(method.name());
    if (method.isConstructor()) {
      builder = MethodSpec.constructorBuilder();
    } else {
      builder.returns(method.returnType());
    }
    for (AnnotationSpec annotation : method.annotations()) {
      if (annotation.type().equals(SUPPRESSING)) {
        annotation.members().getOrDefault(MEMBER, List.of()).stream()
            .map(value -> value.toString().replace("\"", ""))
            .forEach(warnings::add);
      } else {
        builder.addAnnotation(annotation);
      }
    }
    return builder
        .addAnnotation(suppressing(warnings))
        .addJavadoc(method.javadoc())
        .addModifiers(method.modifiers())
        .addTypeVariables(method.typeVariables())
        .addParameters(method.parameters())
        .varargs(method.varargs())
        .addExceptions(method.exceptions())
        .addCode(method.code())
        .build();
  }

  private static AnnotationSpec suppressing(Set<String> warnings) {
    CodeBlock names = warnings.stream()
        .map(warning -> CodeBlock.of("$S", warning))
        .collect(CodeBlock.joining(", "));
    return AnnotationSpec.builder(SUPPRESSING)
        .addMember(MEMBER, warnings.size() == 1 ? "$L" : "{$L}", names)
        .build();
  }

  private Set<String> warnings(String source) {
    String code =
        TYPE_ANNOTATION.matcher(JAVADOC.matcher(source).replaceAll("")).replaceAll("");
    Set<String> warnings = new TreeSet<>();
    for (Deprecations.Use use : deprecations.uses()) {
      if (isIn(code, use.code())) {
        warnings.add(use.warning());
      }
    }
    return warnings;
  }

  /** Whether it stands there, and not only as a part of a longer name. */
  private static boolean isIn(String code, String use) {
    for (int at = code.indexOf(use); at >= 0; at = code.indexOf(use, at + 1)) {
      int end = at + use.length();
      boolean starts = use.startsWith(".")
          ? !code.startsWith(RECEIVER, at - RECEIVER.length())
          : at == 0
              || !(Character.isJavaIdentifierPart(code.charAt(at - 1))
                  || code.charAt(at - 1) == '.');
      boolean ends = !Character.isJavaIdentifierPart(use.charAt(use.length() - 1))
          || end == code.length()
          || !Character.isJavaIdentifierPart(code.charAt(end));
      if (starts && ends) {
        return true;
      }
    }
    return false;
  }
}
