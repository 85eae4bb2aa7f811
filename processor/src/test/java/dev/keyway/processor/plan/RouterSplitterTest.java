package dev.keyway.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.model.HttpMethod;
import dev.keyway.processor.model.PathTemplate;
import dev.keyway.processor.model.TypeRef;
import dev.keyway.processor.plan.RouterPlan.Module;
import dev.keyway.processor.plan.RouterPlan.Node;
import dev.keyway.processor.plan.RouterPlan.Part;
import dev.keyway.processor.plan.RouterPlan.StaticBranch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RouterSplitterTest {
  private final RouterPlanner planner = new RouterPlanner();
  private final Set<String> modules = new HashSet<>();

  @Test
  void routerThatFitsIsOneClass() {
    for (int i = 0; i < 100; i++) {
      endpoint("/things" + i, "module" + i);
    }

    RouterPlan plan = plan();

    assertThat(plan.isSplit()).isFalse();
    assertThat(plan.root().statics()).hasSize(100);
    assertThat(plan.modules()).hasSize(100);
  }

  @Test
  void switchWithTooManyCasesIsSplit() {
    for (int i = 0; i < 400; i++) {
      endpoint("/things" + i, "module");
    }

    RouterPlan plan = plan();

    assertThat(plan.root().statics()).isEmpty();
    assertThat(plan.parts()).extracting(Part::field).containsExactly("part1", "part2", "part3");
    assertThat(segments(plan)).hasSize(400).doesNotHaveDuplicates();
    assertRangesHold(plan);
  }

  @Test
  void constructorWithTooManyParametersIsSplit() {
    for (int i = 0; i < 500; i++) {
      endpoint("/group" + i / 50 + "/things" + i, "module" + i);
    }

    RouterPlan plan = plan();

    assertThat(plan.isSplit()).isTrue();
    assertThat(plan.modules()).isEmpty();
    for (Part part : plan.allParts()) {
      assertThat(part.plan().modules().size() + part.plan().parts().size()).isLessThan(254);
    }
    assertThat(plan.allModules()).hasSize(500);
  }

  @Test
  void classWithTooManyConstantsIsSplitWhereItsBranchesAre() {
    for (int i = 0; i < 6000; i++) {
      endpoint("/v1/group" + i / 100 + "/things" + i, "module");
    }

    RouterPlan plan = plan();

    assertThat(plan.root().statics()).extracting(StaticBranch::segment).containsExactly("v1");
    Node below = plan.root().statics().get(0).node();
    assertThat(below.ranges()).hasSizeGreaterThan(2);
    assertThat(plan.parts()).hasSameSizeAs(below.ranges());
    for (Part part : plan.parts()) {
      assertThat(count(part.plan().root())).isLessThan(2500);
      assertThat(part.plan().root().path()).isEqualTo("/v1");
      assertThat(part.plan().root().depth()).isEqualTo(1);
    }
  }

  @Test
  void partOfAPartIsMadeFirst() {
    for (int i = 0; i < 400; i++) {
      endpoint("/v" + i + "/x", "module");
      endpoint("/v7/x" + i, "module");
    }

    RouterPlan plan = plan();

    Set<String> made = new HashSet<>();
    for (Part part : plan.allParts()) {
      assertThat(made).containsAll(part.plan().parts().stream().map(Part::field).toList());
      made.add(part.field());
    }
    assertThat(plan.parts()).anyMatch(part -> part.plan().isSplit());
    assertThat(plan.allParts()).doesNotHaveDuplicates();
  }

  @Test
  void segmentsOfOneHashCodeStayTogether() {
    // 2^9 texts of one hash code, and more than a switch has cases.
    List<String> alike = List.of("");
    for (int i = 0; i < 9; i++) {
      alike =
          alike.stream().flatMap(text -> Stream.of(text + "Aa", text + "BB")).toList();
    }
    alike.forEach(segment -> endpoint("/" + segment, "module"));
    for (int i = 0; i < 200; i++) {
      endpoint("/things" + i, "module");
    }

    RouterPlan plan = plan();

    List<String> all = alike;
    assertThat(plan.parts())
        .hasSizeGreaterThan(1)
        .filteredOn(part -> part.plan().root().statics().stream()
            .anyMatch(branch -> all.contains(branch.segment())))
        .hasSize(1);
    assertThat(segments(plan)).hasSize(alike.size() + 200);
    assertRangesHold(plan);
  }

  @Test
  void namesOfModulesAreNotTakenByParts() {
    for (int i = 0; i < 300; i++) {
      endpoint("/things" + i, "part" + i);
    }

    RouterPlan plan = plan();

    List<String> fields =
        new ArrayList<>(plan.allModules().stream().map(Module::field).toList());
    plan.allParts().forEach(part -> fields.add(part.field()));
    assertThat(fields).doesNotHaveDuplicates();
  }

  private void endpoint(String path, String module) {
    if (modules.add(module)) {
      planner.module(module, module + "Endpoints", TypeRef.Declared.of("shop." + module));
    }
    List<PathTemplate.Segment> segments = Arrays.stream(path.substring(1).split("/"))
        .<PathTemplate.Segment>map(PathTemplate.Literal::new)
        .toList();
    planner.endpoint(HttpMethod.GET, new PathTemplate(path, segments), module, "find");
  }

  private RouterPlan plan() {
    RouterSplitter splitter = new RouterSplitter(new Names().reserve(modules), new Names());
    return planner.plan(TypeRef.Declared.of("shop.ShopApi_Router"), splitter);
  }

  private static List<String> segments(RouterPlan plan) {
    return plan.allParts().stream()
        .flatMap(part -> part.plan().root().statics().stream())
        .map(StaticBranch::segment)
        .toList();
  }

  /** Each segment is in the part whose range has its hash code. */
  private static void assertRangesHold(RouterPlan plan) {
    List<RouterPlan.Range> ranges = plan.root().ranges();
    assertThat(ranges).isSortedAccordingTo((a, b) -> Integer.compare(a.lastHash(), b.lastHash()));
    for (int i = 0; i < ranges.size(); i++) {
      Part part = plan.parts().get(i);
      assertThat(part.field()).isEqualTo(ranges.get(i).part());
      for (StaticBranch branch : part.plan().root().statics()) {
        int hash = branch.segment().hashCode();
        assertThat(hash).isLessThanOrEqualTo(ranges.get(i).lastHash());
        assertThat(i == 0 || hash > ranges.get(i - 1).lastHash()).isTrue();
      }
    }
  }

  private static int count(Node node) {
    return 1
        + node.statics().stream().mapToInt(branch -> count(branch.node())).sum()
        + node.variable().map(RouterSplitterTest::count).orElse(0);
  }
}
