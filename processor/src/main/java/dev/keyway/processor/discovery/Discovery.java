package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.diagnostic.WholeCompilation;
import dev.keyway.processor.model.Api;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Reads a compilation as it is in one round.
 *
 * <p>What it gives back refers to elements of that round, so it is of no use in another.
 */
public final class Discovery {
  private final DiscoveryTools tools;
  private final Declarations declarations;
  private final Locator locator;
  private final InHand inHand;
  private ChangedTypes.State state = ChangedTypes.State.SETTLED;

  /**
   * The reading of one round.
   *
   * @param sources the names of all top-level types whose sources are in the compilation
   * @param inHand is told what is being read
   */
  public Discovery(
      ProcessingEnvironment environment,
      Set<String> sources,
      Diagnostics diagnostics,
      InHand inHand) {
    this.tools = DiscoveryTools.create(environment, sources, diagnostics);
    this.declarations = Declarations.in(typesNamed(sources, tools.elements()));
    this.locator = new Locator(sources);
    this.inHand = inHand;
  }

  /** Whether there is an API. */
  public boolean hasApis() {
    return !declarations.apis().isEmpty();
  }

  /**
   * Compares the types with those of the rounds before.
   *
   * @param last whether no other round follows
   */
  public void compare(ChangedTypes changed, boolean last) {
    state = changed.after(declarations.all(), tools.elements(), last);
  }

  /** All APIs without what is broken in them, by name; those whose class is broken aren't among them. */
  public List<Api> read() {
    PlacementCheck placement = new PlacementCheck(tools.diagnostics());
    InheritanceCheck inheritance = new InheritanceCheck(tools);
    for (TypeElement type : declarations.all()) {
      inHand.set(type);
      placement.check(type, locator);
      inheritance.check(type, locator);
    }
    List<Api> apis = declarations.apis().stream()
        .flatMap(api -> new ApiReader(tools, declarations, inHand).read(api, locator).stream())
        .toList();
    Set<String> dependencies = apis.stream()
        .flatMap(api -> api.constructed().stream())
        .map(made -> made.type().canonicalName())
        .collect(Collectors.toSet());
    // Without an API, or with a broken one, nobody knows what is a dependency.
    if (hasApis() && apis.size() == declarations.apis().size()) {
      declarations.all().forEach(type -> placement.checkUnused(type, dependencies, locator));
      Set<TypeElement> named = declarations.all().stream()
          .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
          .flatMap(method -> CallbackReader.named(method).stream())
          .collect(Collectors.toSet());
      declarations.all().forEach(type -> placement.checkUnnamed(type, named, locator));
    }
    new PartialCompilation(tools).reportAlone(declarations, locator);
    reportUnreadable(tools.classFiles().unreadable());
    return apis;
  }

  private void reportUnreadable(Set<String> types) {
    if (!types.isEmpty()) {
      tools
          .diagnostics()
          .report(Diagnostic.error(
                  DiagnosticId.MISSING_TYPE,
                  new WholeCompilation(),
                  "The class file of "
                      + String.join(", ", new TreeSet<>(types))
                      + " isn't found on the class path.")
              .detail(
                  "it must be read for @Nullable on types, of which javac before 22 tells nothing")
              .fix("move its library from the module path to the class path, or compile with JDK 22"
                  + " or newer."));
    }
  }

  /**
   * Whether all types exist that were met, and are as they will be; if not, what was read and reported
   * is provisional.
   */
  public boolean isComplete() {
    return tools.missing().isEmpty() && state == ChangedTypes.State.SETTLED;
  }

  /** Reports the types that don't exist, or aren't as they should be. */
  public void reportMissing(Diagnostics diagnostics) {
    tools.missing().report(diagnostics);
    if (state == ChangedTypes.State.UNCHANGED) {
      ChangedTypes.report(declarations.all(), locator, diagnostics);
    }
  }

  /** Reports declarations in types that came after everything was generated. */
  public static void reportLate(Set<String> sources, Elements elements, Diagnostics diagnostics) {
    Declarations late = Declarations.in(typesNamed(sources, elements));
    Locator locator = new Locator(sources);
    for (TypeElement type : late.all()) {
      if (late.apis().contains(type)
          || late.routes().contains(type)
          || late.providers().contains(type)
          || late.schemes().contains(type)) {
        diagnostics.report(Diagnostic.error(
                DiagnosticId.LATE_DECLARATION,
                locator.at(type),
                type.getSimpleName()
                    + " was written by another processor after Keyway had read the API.")
            .fix("name the class in @Api(routes = ...), so that the API waits for it, or move it"
                + " to the sources."));
      }
    }
  }

  private static List<TypeElement> typesNamed(Collection<String> names, Elements elements) {
    return names.stream().map(elements::getTypeElement).filter(Objects::nonNull).toList();
  }
}
