package dev.keyway.processor.plan;

import dev.keyway.processor.model.HttpMethod;
import dev.keyway.processor.model.TypeRef;
import java.util.List;
import java.util.Optional;

/**
 * The generated router: a tree over the segments of the path.
 *
 * @param type the generated class
 * @param modules the objects whose fields are the endpoints, in the order of the constructor
 */
public record RouterPlan(TypeRef.Declared type, List<Module> modules, Node root) {
  public RouterPlan {
    modules = List.copyOf(modules);
  }

  /**
   * An object with endpoints.
   *
   * @param type generated, or the runtime's for what Keyway itself serves
   */
  public record Module(String field, TypeRef.Declared type) {}

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
   * @param rest the endpoints that take all further segments
   */
  public record Node(
      String methodName,
      String path,
      int depth,
      List<Leaf> leaves,
      List<StaticBranch> statics,
      Optional<Node> variable,
      List<Leaf> rest) {
    public Node {
      leaves = List.copyOf(leaves);
      statics = List.copyOf(statics);
      rest = List.copyOf(rest);
    }
  }

  /** A segment to be met exactly. */
  public record StaticBranch(String segment, Node node) {}
}
