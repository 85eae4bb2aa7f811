package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.model.JsonObject;
import dev.keyway.processor.model.JsonType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * What {@link JsonTypeReader} makes of the types in an interface {@code Types}: what its methods
 * return is written, what they take is read.
 *
 * @param types by the name of the method or parameter
 * @param reported {@code place: sentence}
 * @param hasMissingTypes whether a type doesn't exist
 */
record JsonReading(
    Map<String, Optional<JsonType>> types,
    List<JsonObject> objects,
    List<String> reported,
    boolean hasMissingTypes) {

  /** Reads from sources whose classes aren't kept. */
  static JsonReading of(String source) {
    return of(source, Optional.empty());
  }

  /** Reads from a source whose classes go to a directory. */
  static JsonReading of(String source, Optional<Path> classes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Reader reader = new Reader();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      if (classes.isPresent()) {
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes.get()));
      }
      List<String> options = classes.isPresent()
          ? List.of("--release", "17")
          : List.of("--release", "17", "-proc:only", "-implicit:none");
      JavaCompiler.CompilationTask task =
          compiler.getTask(null, files, diagnostics, options, null, List.of(new Source(source)));
      task.setProcessors(List.of(reader));
      boolean successful = task.call();
      if (reader.reading == null || !successful && !reader.reading.hasMissingTypes()) {
        throw new AssertionError("the sample doesn't compile: " + diagnostics.getDiagnostics());
      }
      return reader.reading;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The type of that method or parameter, which must have been read. */
  JsonType type(String name) {
    return types.get(name).orElseThrow(() -> new AssertionError(reported.toString()));
  }

  /** The properties of an object in that direction. */
  List<JsonObject.Property> properties(String simpleName, JsonType.Direction direction) {
    return objects.stream()
        .filter(object -> object.type().simpleText().equals(simpleName))
        .filter(object -> object.direction() == direction)
        .findFirst()
        .orElseThrow()
        .properties();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("mem:/Types.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    @Override
    public boolean isNameCompatible(String simpleName, JavaFileObject.Kind kind) {
      return kind == Kind.SOURCE && !simpleName.endsWith("-info");
    }
  }

  private static final class Reader extends AbstractProcessor {
    private JsonReading reading;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
        if (type.getSimpleName().contentEquals("Types")) {
          reading = read(type);
        }
      }
      return false;
    }

    private JsonReading read(TypeElement type) {
      Diagnostics diagnostics = new Diagnostics();
      DiscoveryTools tools = DiscoveryTools.create(processingEnv, Set.of(), diagnostics);
      JsonTypeReader reader = new JsonTypeReader(tools, new Locator(Set.of()));
      Map<String, Optional<JsonType>> types = new LinkedHashMap<>();
      for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
        if (method.getReturnType().getKind() != TypeKind.VOID) {
          types.put(
              name(method),
              reader.output(
                  BoundType.of(method.getReturnType(), UnseenAnnotations.NONE),
                  ElementRef.of(method)));
        }
        for (VariableElement parameter : method.getParameters()) {
          types.put(
              name(parameter),
              reader.input(
                  BoundType.of(parameter.asType(), UnseenAnnotations.NONE),
                  ElementRef.of(parameter)));
        }
      }
      List<String> reported = diagnostics.all().stream().map(Reader::text).toList();
      return new JsonReading(types, reader.objects(), reported, !tools.missing().isEmpty());
    }

    private static String text(Diagnostic diagnostic) {
      Element element = ((ElementRef) diagnostic.source()).element();
      return name(element) + ": " + diagnostic.sentence();
    }

    private static String name(Element element) {
      return element.getSimpleName().toString();
    }
  }
}
