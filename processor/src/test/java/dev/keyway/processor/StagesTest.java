package dev.keyway.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The stages depend on each other in one direction only. */
class StagesTest {
  private static final String ROOT = "dev.keyway.processor";

  /** Each may use those before it, and none after it. */
  private static final List<String> ORDER =
      List.of("model", "diagnostic", "graph", "validation", "plan", "emit", "lock");

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages(ROOT);

  @Test
  void noStageKnowsALaterOne() {
    for (int i = 0; i < ORDER.size(); i++) {
      for (int later = i + 1; later < ORDER.size(); later++) {
        noClasses()
            .that()
            .resideInAPackage(ROOT + "." + ORDER.get(i) + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "." + ORDER.get(later) + "..")
            .check(CLASSES);
      }
    }
  }

  @Test
  void discoveryKnowsOnlyTheModelAndDiagnostics() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".discovery..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + ".graph..",
            ROOT + ".validation..",
            ROOT + ".plan..",
            ROOT + ".emit..",
            ROOT + ".lock..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + ".model..",
            ROOT + ".diagnostic..",
            ROOT + ".graph..",
            ROOT + ".validation..",
            ROOT + ".plan..",
            ROOT + ".emit..",
            ROOT + ".lock..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".discovery..")
        .check(CLASSES);
  }

  @Test
  void onlyDiscoveryAndDiagnosticsOpenElements() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".model..", ROOT + ".graph..", ROOT + ".validation..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".plan..", ROOT + ".emit..", ROOT + ".lock..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javax.lang.model.type..", "javax.lang.model.util..", "javax.annotation.processing..")
        .check(CLASSES);
  }

  @Test
  void onlyTheJavaEmitterUsesJavaPoet() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".emit.java..", ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.palantir.javapoet..")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
