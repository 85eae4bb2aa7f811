package dev.keyway.processor.plan;

import dev.keyway.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes a router apart that is too large for one class. Where a node has too much below it, its static
 * branches go to classes of their own, each with a range of the segments' hash codes; what is below them
 * was taken apart before.
 *
 * <p>A router that fits stays as it is.
 */
final class RouterSplitter {
  /** HotSpot never compiles a method of more than 8000 bytes, and a case takes about 40. */
  private static final int MAX_CASES = 150;

  /** A constructor takes no more than 254 parameters (JVMS 4.3.3). */
  private static final int MAX_FIELDS = 200;

  /** A class has no more than 65535 constants (JVMS 4.1), and a node takes about eight. */
  private static final int MAX_NODES = 2000;

  private final Names fields;
  private final Names locals;
  private int parts;

  /**
   * A splitter for one router.
   *
   * @param fields the names of its modules, beside which the parts stand
   * @param locals the names that the application has taken
   */
  RouterSplitter(Names fields, Names locals) {
    this.fields = fields;
    this.locals = locals;
  }

  /** What a class would have to hold: so many nodes, the modules of their endpoints, and parts. */
  private record Load(int nodes, Set<String> modules, List<RouterPlan.Part> parts) {

    static Load sum(List<Load> loads) {
      Set<String> modules = new LinkedHashSet<>();
      List<RouterPlan.Part> parts = new ArrayList<>();
      for (Load load : loads) {
        modules.addAll(load.modules());
        parts.addAll(load.parts());
      }
      return new Load(loads.stream().mapToInt(Load::nodes).sum(), modules, parts);
    }

    boolean fits() {
      return nodes <= MAX_NODES && modules.size() + parts.size() <= MAX_FIELDS;
    }
  }

  /** A node from which everything was taken that is too much, and what it and those below it need. */
  private record Piece(RouterPlan.Node node, Load load) {}

  private record Branch(RouterPlan.StaticBranch plan, Load load) {
    int hash() {
      return plan.segment().hashCode();
    }
  }

  /** The same routes, in as many classes as it takes. */
  RouterPlan split(RouterPlan whole) {
    Piece root = piece(whole.root(), whole);
    List<RouterPlan.Part> taken = root.load().parts();
    return taken.isEmpty() ? whole : plan(whole.type(), root.node(), root.load(), whole);
  }

  private Piece piece(RouterPlan.Node node, RouterPlan whole) {
    List<Branch> branches = new ArrayList<>();
    for (RouterPlan.StaticBranch each : node.statics()) {
      Piece below = piece(each.node(), whole);
      branches.add(
          new Branch(new RouterPlan.StaticBranch(each.segment(), below.node()), below.load()));
    }
    Optional<Piece> variable = node.variable().map(below -> piece(below, whole));
    List<Load> fixed = new ArrayList<>();
    List<RouterPlan.MixedBranch> mixed = new ArrayList<>();
    for (RouterPlan.MixedBranch each : node.mixed()) {
      Piece below = piece(each.node(), whole);
      mixed.add(new RouterPlan.MixedBranch(each.shape(), below.node()));
      fixed.add(below.load());
    }
    fixed.add(own(node));
    variable.ifPresent(below -> fixed.add(below.load()));
    Load all = Load.sum(
        Stream.concat(fixed.stream(), branches.stream().map(Branch::load)).toList());
    if (all.fits() && branches.size() <= MAX_CASES) {
      List<RouterPlan.StaticBranch> statics =
          branches.stream().map(Branch::plan).toList();
      return new Piece(changed(node, statics, List.of(), mixed, variable), all);
    }
    List<RouterPlan.Range> ranges = new ArrayList<>();
    for (List<Branch> group : groups(branches)) {
      RouterPlan.Part part = part(node, group, whole);
      ranges.add(new RouterPlan.Range(group.get(group.size() - 1).hash(), part.field()));
      fixed.add(new Load(0, Set.of(), List.of(part)));
    }
    return new Piece(changed(node, List.of(), ranges, mixed, variable), Load.sum(fixed));
  }

  /** Neighbours that fit into one class; segments of one hash code stay together. */
  private static List<List<Branch>> groups(List<Branch> branches) {
    List<List<Branch>> groups = new ArrayList<>();
    List<Branch> open = new ArrayList<>();
    Load load = Load.sum(List.of());
    for (Branch branch : branches) {
      Load longer = Load.sum(List.of(load, branch.load()));
      boolean full = !longer.fits() || open.size() >= MAX_CASES;
      if (full && !open.isEmpty() && open.get(open.size() - 1).hash() != branch.hash()) {
        groups.add(open);
        open = new ArrayList<>();
        longer = branch.load();
      }
      open.add(branch);
      load = longer;
    }
    if (!open.isEmpty()) {
      groups.add(open);
    }
    return groups;
  }

  private RouterPlan.Part part(RouterPlan.Node node, List<Branch> group, RouterPlan whole) {
    parts++;
    TypeRef.Declared type = new TypeRef.Declared(
        whole.type().packageName(),
        List.of(whole.type().simpleName() + "_Part" + parts),
        List.of());
    RouterPlan.Node root = new RouterPlan.Node(
        node.methodName(),
        node.path(),
        node.depth(),
        List.of(),
        group.stream().map(Branch::plan).toList(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
    Load load = Load.sum(group.stream().map(Branch::load).toList());
    return new RouterPlan.Part(
        fields.allocate("part" + parts),
        locals.allocate("part" + parts),
        plan(type, root, load, whole));
  }

  /** A class; its modules are in the order in which the whole router has them. */
  private static RouterPlan plan(
      TypeRef.Declared type, RouterPlan.Node root, Load load, RouterPlan whole) {
    List<RouterPlan.Module> modules = whole.modules().stream()
        .filter(module -> load.modules().contains(module.field()))
        .toList();
    return new RouterPlan(type, modules, load.parts(), root);
  }

  private static Load own(RouterPlan.Node node) {
    Set<String> modules = new LinkedHashSet<>();
    node.leaves().forEach(leaf -> modules.add(leaf.module()));
    node.rest().forEach(leaf -> modules.add(leaf.module()));
    return new Load(1, modules, List.of());
  }

  private static RouterPlan.Node changed(
      RouterPlan.Node node,
      List<RouterPlan.StaticBranch> statics,
      List<RouterPlan.Range> ranges,
      List<RouterPlan.MixedBranch> mixed,
      Optional<Piece> variable) {
    return new RouterPlan.Node(
        node.methodName(),
        node.path(),
        node.depth(),
        node.leaves(),
        statics,
        ranges,
        mixed,
        variable.map(Piece::node),
        node.rest());
  }
}
