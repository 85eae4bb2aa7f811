package dev.keyway.processor.plan;

import dev.keyway.processor.model.HttpMethod;
import dev.keyway.processor.model.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The generated router, or a part of one that is too large for one class: a tree over the segments of
 * the path.
 *
 * @param type the generated class
 * @param modules the objects whose fields are the endpoints, in the order of the constructor
 * @param parts what was taken out of the tree, after the modules in the constructor
 */
public record RouterPlan(TypeRef.Declared type, List<Module> modules, List<Part> parts, Node root) {
  public RouterPlan {
    modules = List.copyOf(modules);
    parts = List.copyOf(parts);
  }

  /** Whether it is a class among others. */
  public boolean isSplit() {
    return !parts.isEmpty();
  }

  /** The modules of the router and of all its parts, each once. */
  public List<Module> allModules() {
    return Stream.concat(
            modules.stream(), allParts().stream().flatMap(part -> part.plan().modules().stream()))
        .distinct()
        .toList();
  }

  /** All parts, also those of parts, each after those it needs. */
  public List<Part> allParts() {
    return parts.stream()
        .flatMap(part -> Stream.concat(part.plan().allParts().stream(), Stream.of(part)))
        .toList();
  }

  /**
   * An object with endpoints.
   *
   * @param local the application's name for it where the router is split
   * @param type generated, or the runtime's for what Keyway itself serves
   */
  public record Module(String field, String local, TypeRef.Declared type) {}

  /**
   * A class that answers for some branches of a node: those that its root has.
   *
   * @param local the application's name for it
   */
  public record Part(String field, String local, RouterPlan plan) {}

  /** An endpoint: a field of a module. */
  public record Leaf(HttpMethod method, String module, String field) {}

  /**
   * A place in the tree.
   *
   * @param methodName of the generated method
   * @param path the template up to here, for its Javadoc
   * @param depth how many segments lead here
   * @param leaves the endpoints whose path ends here, in the order of the methods
   * @param statics by hash code of the segment, then by segment
   * @param ranges instead of these, the parts that have them, by hash code
   * @param mixed segments of variables and texts, those with more text first
   * @param rest the endpoints that take all further segments
   */
  public record Node(
      String methodName,
      String path,
      int depth,
      List<Leaf> leaves,
      List<StaticBranch> statics,
      List<Range> ranges,
      List<MixedBranch> mixed,
      Optional<Node> variable,
      List<Leaf> rest) {
    public Node {
      leaves = List.copyOf(leaves);
      statics = List.copyOf(statics);
      ranges = List.copyOf(ranges);
      mixed = List.copyOf(mixed);
      rest = List.copyOf(rest);
    }
  }

  /** A segment to be met exactly. */
  public record StaticBranch(String segment, Node node) {}

  /** A segment of a shape, such as {@code {}.{}}. */
  public record MixedBranch(String shape, Node node) {}

  /** The segments from the range before up to a hash code, and the field of the part that has them. */
  public record Range(int lastHash, String part) {}
}
