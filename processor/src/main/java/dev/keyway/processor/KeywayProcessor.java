package dev.keyway.processor;

import com.google.auto.service.AutoService;
import dev.keyway.processor.diagnostic.DiagnosticPrinter;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.diagnostic.WholeCompilation;
import dev.keyway.processor.discovery.ChangedTypes;
import dev.keyway.processor.discovery.Discovery;
import dev.keyway.processor.discovery.InHand;
import dev.keyway.processor.discovery.Sources;
import dev.keyway.processor.lock.Locations;
import dev.keyway.processor.lock.LockCheck;
import dev.keyway.processor.lock.SecurityLock;
import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.SourceRef;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Keyway's annotation processor, as the compiler runs it: takes in rounds, hands on what was declared,
 * prints messages and writes files.
 *
 * <p>All APIs of a compilation are read together, in the first round in which all their types exist.
 */
@AutoService(Processor.class)
public final class KeywayProcessor extends AbstractProcessor {
  private final BiFunction<List<Api>, Diagnostics, Generated> generator;

  /** The top-level types of all rounds: names, since elements don't outlive their round. */
  private final Set<String> sources = new TreeSet<>();

  private final ChangedTypes changedTypes = new ChangedTypes();

  private @Nullable GeneratedFileWriter writer;
  private @Nullable KeywayOptions options;
  private boolean finished;

  /** The processor as the compiler makes it. */
  public KeywayProcessor() {
    this(new Generator()::generate);
  }

  /** A processor with these stages after discovery. */
  KeywayProcessor(BiFunction<List<Api>, Diagnostics, Generated> generator) {
    this.generator = generator;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return KeywayTypes.ANNOTATIONS;
  }

  @Override
  public Set<String> getSupportedOptions() {
    return KeywayOptions.NAMES;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Diagnostics diagnostics = new Diagnostics();
    InHand inHand = new InHand();
    try {
      process(round, diagnostics, inHand);
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
      finished = true;
      diagnostics.report(Failures.of(e, place(inHand)));
    }
    new DiagnosticPrinter(processingEnv).print(diagnostics.all());
    return false;
  }

  private void process(RoundEnvironment round, Diagnostics diagnostics, InHand inHand) {
    if (options == null) {
      options = KeywayOptions.parse(processingEnv.getOptions(), diagnostics);
    }
    Set<String> added = topLevelTypes(round);
    if (finished) {
      Discovery.reportLate(added, processingEnv.getElementUtils(), diagnostics);
    } else {
      sources.addAll(added);
      new Sources(processingEnv).reportClassFiles(round, diagnostics);
      discover(round, options, diagnostics, inHand);
    }
    if (round.processingOver() && !round.errorRaised() && !diagnostics.hasErrors()) {
      writer().writeResources(diagnostics);
    }
  }

  private void discover(
      RoundEnvironment round, KeywayOptions chosen, Diagnostics diagnostics, InHand inHand) {
    Diagnostics found = new Diagnostics();
    boolean last = round.processingOver();
    Discovery discovery = new Discovery(processingEnv, sources, found, inHand);
    discovery.compare(changedTypes, last);
    if (!last && !discovery.hasApis()) {
      // An API may still come; without one, the last round tells what is out of place.
      return;
    }
    List<Api> apis = discovery.read();
    if (!last && !discovery.isComplete()) {
      return;
    }
    finished = true;
    found.all().forEach(diagnostics::report);
    if (discovery.isComplete()) {
      apis.stream().findFirst().ifPresent(api -> inHand.set(((ElementRef) api.source()).element()));
      Generated generated = generator.apply(apis, diagnostics);
      if (!diagnostics.hasErrors()) {
        writer().write(generated.files(), diagnostics);
        chosen.lock().ifPresent(lock -> check(lock, apis, generated.lock(), diagnostics));
      }
    } else if (!round.errorRaised()) {
      discovery.reportMissing(diagnostics);
    }
  }

  /** After everything is written, so that the difference is the only thing that fails. */
  private void check(Path accepted, List<Api> apis, SecurityLock lock, Diagnostics diagnostics) {
    if (!apis.isEmpty()) {
      Locations locations = new Locations(Path.of("").toAbsolutePath(), writer()::location);
      new LockCheck(accepted, locations, diagnostics).check(apis, lock);
    }
  }

  private GeneratedFileWriter writer() {
    if (writer == null) {
      writer = new GeneratedFileWriter(processingEnv.getFiler(), processingEnv.getElementUtils());
    }
    return writer;
  }

  private static Set<String> topLevelTypes(RoundEnvironment round) {
    Set<String> names = new TreeSet<>();
    for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
      names.add(type.getQualifiedName().toString());
    }
    return names;
  }

  /** Where to point at when nothing is left but to say that something went wrong. */
  private static SourceRef place(InHand inHand) {
    return inHand.element().<SourceRef>map(ElementRef::of).orElseGet(WholeCompilation::new);
  }
}
