package dev.keyway.processor.plan;

import dev.keyway.processor.model.HttpMethod;
import dev.keyway.processor.model.PathTemplate;
import dev.keyway.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the templates of all endpoints into a tree over their segments. */
final class RouterPlanner {
  private final List<RouterPlan.Module> modules = new ArrayList<>();
  private final Names methodNames = new Names().reserve(List.of("find", "route", "method", "path"));
  private final Draft root = new Draft();

  private static final class Draft {
    final List<RouterPlan.Leaf> leaves = new ArrayList<>();
    final Map<String, Draft> statics = new LinkedHashMap<>();
    final Map<String, MixedDraft> mixed = new LinkedHashMap<>();
    final List<RouterPlan.Leaf> rest = new ArrayList<>();

    @Nullable
    Draft variable;
  }

  private record MixedDraft(PathTemplate.Mixed segment, Draft draft) {}

  /** Adds an object with endpoints. */
  void module(String field, String local, TypeRef.Declared type) {
    modules.add(new RouterPlan.Module(field, local, type));
  }

  /** Adds an endpoint of a module. */
  void endpoint(HttpMethod method, PathTemplate template, String module, String field) {
    RouterPlan.Leaf leaf = new RouterPlan.Leaf(method, module, field);
    Draft draft = root;
    for (PathTemplate.Segment segment : template.segments()) {
      if (segment instanceof PathTemplate.Rest) {
        draft.rest.add(leaf);
        return;
      }
      if (segment instanceof PathTemplate.Literal literal) {
        draft = draft.statics.computeIfAbsent(literal.text(), unused -> new Draft());
      } else if (segment instanceof PathTemplate.Mixed mixed) {
        draft = draft
            .mixed
            .computeIfAbsent(mixed.shape(), unused -> new MixedDraft(mixed, new Draft()))
            .draft();
      } else {
        if (draft.variable == null) {
          draft.variable = new Draft();
        }
        draft = draft.variable;
      }
    }
    draft.leaves.add(leaf);
  }

  /**
   * The router.
   *
   * @param splitter for one that is too large
   */
  RouterPlan plan(TypeRef.Declared type, RouterSplitter splitter) {
    return splitter.split(new RouterPlan(type, modules, List.of(), node(root, "", 0, "root")));
  }

  private RouterPlan.Node node(Draft draft, String path, int depth, String methodName) {
    List<RouterPlan.StaticBranch> statics = draft.statics.entrySet().stream()
        .sorted(Comparator.comparing(
                (Map.Entry<String, Draft> entry) -> entry.getKey().hashCode())
            .thenComparing(Map.Entry::getKey))
        .map(entry -> {
          String below = path + "/" + entry.getKey();
          return new RouterPlan.StaticBranch(
              entry.getKey(), node(entry.getValue(), below, depth + 1, methodName(below)));
        })
        .toList();
    List<RouterPlan.MixedBranch> mixed = draft.mixed.values().stream()
        .sorted(Comparator.comparing((MixedDraft branch) -> -branch.segment().exactCharacters())
            .thenComparing(branch -> branch.segment().shape()))
        .map(branch -> {
          String below = path + "/" + branch.segment().shape();
          return new RouterPlan.MixedBranch(
              branch.segment().shape(), node(branch.draft(), below, depth + 1, methodName(below)));
        })
        .toList();
    Draft variable = draft.variable;
    String below = path + "/{}";
    return new RouterPlan.Node(
        methodName,
        path,
        depth,
        byMethod(draft.leaves),
        statics,
        List.of(),
        mixed,
        variable == null
            ? Optional.empty()
            : Optional.of(node(variable, below, depth + 1, methodName(below))),
        byMethod(draft.rest));
  }

  private static List<RouterPlan.Leaf> byMethod(List<RouterPlan.Leaf> leaves) {
    return leaves.stream().sorted(Comparator.comparing(RouterPlan.Leaf::method)).toList();
  }

  /** {@code /users/{}/items/} becomes {@code usersAnyItemsSlash}. */
  private String methodName(String path) {
    StringBuilder name = new StringBuilder();
    for (String segment : path.substring(1).split("/", -1)) {
      String word = segment.isEmpty() ? "slash" : Names.identifier(segment.replace("{}", "-any-"));
      name.append(name.isEmpty() ? word : Names.capitalized(word));
    }
    return methodNames.allocate(name.toString());
  }
}
