package dev.keyway.processor.diagnostic;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.tools.Diagnostic.Kind;

/**
 * Prints messages at annotations that are repeated. To javac they stand in a container that nobody has
 * written, and it would print the message at the element; so they are looked for in the source.
 */
final class RepeatedAnnotations {
  private final Trees trees;

  private RepeatedAnnotations(Trees trees) {
    this.trees = trees;
  }

  /** Those of a compilation; absent if the compiler isn't javac, or is hidden. */
  static Optional<RepeatedAnnotations> of(ProcessingEnvironment environment) {
    return Javac.trees(environment).map(RepeatedAnnotations::new);
  }

  /**
   * Prints a message at an annotation, or at a value in it.
   *
   * @return whether the annotation is one that is repeated; nothing is printed otherwise
   */
  boolean print(Kind kind, String text, ElementRef ref) {
    AnnotationMirror wanted = ref.annotation().orElseThrow();
    int position = positionInContainer(ref.element(), wanted);
    TreePath path = position < 0 ? null : trees.getPath(ref.element());
    if (path == null) {
      return false;
    }
    Element type = wanted.getAnnotationType().asElement();
    Optional<? extends AnnotationTree> written = annotations(path.getLeaf())
        .filter(each -> type.equals(trees.getElement(new TreePath(path, each.getAnnotationType()))))
        .skip(position)
        .findFirst();
    written.ifPresent(annotation -> trees.printMessage(
        kind, text, place(annotation, wanted, ref.value()), path.getCompilationUnit()));
    return written.isPresent();
  }

  /** Which one it is of those in an annotation on the element; -1 if it is in none. */
  private static int positionInContainer(Element element, AnnotationMirror wanted) {
    for (AnnotationMirror container : element.getAnnotationMirrors()) {
      for (AnnotationValue value : container.getElementValues().values()) {
        if (value.getValue() instanceof List<?> elements) {
          List<?> mirrors =
              elements.stream().map(each -> ((AnnotationValue) each).getValue()).toList();
          for (int i = 0; i < mirrors.size(); i++) {
            if (mirrors.get(i) == wanted) {
              return i;
            }
          }
        }
      }
    }
    return -1;
  }

  private static Stream<? extends AnnotationTree> annotations(Tree declaration) {
    ModifiersTree modifiers = null;
    if (declaration instanceof MethodTree method) {
      modifiers = method.getModifiers();
    } else if (declaration instanceof VariableTree variable) {
      modifiers = variable.getModifiers();
    } else if (declaration instanceof ClassTree type) {
      modifiers = type.getModifiers();
    }
    return modifiers == null ? Stream.empty() : modifiers.getAnnotations().stream();
  }

  private static Tree place(
      AnnotationTree annotation, AnnotationMirror mirror, Optional<AnnotationValue> value) {
    return value.flatMap(wanted -> find(annotation, mirror, wanted)).orElse(annotation);
  }

  private static Optional<Tree> find(
      AnnotationTree annotation, AnnotationMirror mirror, AnnotationValue wanted) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> given :
        mirror.getElementValues().entrySet()) {
      Optional<Tree> found = argument(annotation, given.getKey())
          .flatMap(argument -> find(argument, given.getValue(), wanted));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<ExpressionTree> argument(
      AnnotationTree annotation, ExecutableElement member) {
    for (ExpressionTree argument : annotation.getArguments()) {
      if (!(argument instanceof AssignmentTree assignment)) {
        return Optional.of(argument);
      }
      if (member.getSimpleName().contentEquals(assignment.getVariable().toString())) {
        return Optional.of(assignment.getExpression());
      }
    }
    return Optional.empty();
  }

  private static Optional<Tree> find(
      ExpressionTree written, AnnotationValue given, AnnotationValue wanted) {
    if (given == wanted) {
      return Optional.of(written);
    }
    if (given.getValue() instanceof AnnotationMirror mirror
        && written instanceof AnnotationTree annotation) {
      return find(annotation, mirror, wanted);
    }
    if (given.getValue() instanceof List<?> elements) {
      List<? extends ExpressionTree> parts =
          written instanceof NewArrayTree array ? array.getInitializers() : List.of(written);
      for (int i = 0; i < Math.min(parts.size(), elements.size()); i++) {
        Optional<Tree> found = find(parts.get(i), (AnnotationValue) elements.get(i), wanted);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
