package dev.keyway.benchmarks.parts;

import dev.keyway.processor.KeywayProcessor;
import dev.keyway.routing.Router;
import dev.keyway.server.Application;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Generated routers of any size: an API is written, compiled with Keyway and loaded. */
final class Routers {
  private static final int ROUTES_PER_CLASS = 10;

  private Routers() {}

  /** A router with so many routes. */
  static Router compile(RouteSet set, int routes) throws IOException, ReflectiveOperationException {
    Path directory = Files.createTempDirectory("keyway-router");
    List<Path> sources = new ArrayList<>();
    sources.add(Files.writeString(directory.resolve("RoutedApi.java"), """
        import dev.keyway.Api;

        @Api(title = "Routed", version = "1")
        public class RoutedApi {}
        """));
    for (int first = 0; first < routes; first += ROUTES_PER_CLASS) {
      StringBuilder text = new StringBuilder("@dev.keyway.Routes class Routes" + first + " {\n");
      for (int route = first; route < Math.min(routes, first + ROUTES_PER_CLASS); route++) {
        String parameters = set.variables(route).stream()
            .map(name -> "String " + name)
            .collect(Collectors.joining(", "));
        text.append("  @dev.keyway.Get(\"" + set.template(route) + "\") @dev.keyway.NonBlocking\n")
            .append("  String get" + route + "(" + parameters + ") { return \"\"; }\n");
      }
      sources.add(Files.writeString(
          directory.resolve("Routes" + first + ".java"), text.append("}\n").toString()));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(directory));
      JavaCompiler.CompilationTask task = compiler.getTask(
          null,
          files,
          null,
          List.of("--release", "17", "-nowarn"),
          null,
          files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new KeywayProcessor()));
      if (!task.call()) {
        throw new IllegalStateException("the routes don't compile");
      }
    }
    // Not closed: the router goes on loading from it.
    ClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()});
    Class<?> api = loader.loadClass("RoutedApi");
    Constructor<?> constructor = api.getDeclaredConstructor();
    Method create = loader.loadClass("RoutedApiApplication").getDeclaredMethod("create", api);
    create.setAccessible(true);
    Field router = Application.class.getDeclaredField("router");
    router.setAccessible(true);
    return (Router) router.get(create.invoke(null, constructor.newInstance()));
  }
}
