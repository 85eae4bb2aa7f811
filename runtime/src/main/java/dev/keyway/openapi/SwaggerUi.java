package dev.keyway.openapi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The files of Swagger UI that the documentation page needs, from its webjar ({@code
 * org.webjars:swagger-ui}). Only those that are listed here can be reached.
 */
final class SwaggerUi {
  static final String BUNDLE = "swagger-ui-bundle.js";
  static final String STYLE = "swagger-ui.css";
  static final String PAGE_STYLE = "index.css";
  static final String ICON = "favicon-32x32.png";
  static final String REDIRECT = "oauth2-redirect.html";

  /** A browser asks again after an hour; the files change with the version of the webjar only. */
  private static final String CACHE_CONTROL = "max-age=3600";

  private static final Map<String, String> CONTENT_TYPES = Map.of(
      BUNDLE,
      "text/javascript; charset=utf-8",
      STYLE,
      "text/css; charset=utf-8",
      PAGE_STYLE,
      "text/css; charset=utf-8",
      ICON,
      "image/png",
      REDIRECT,
      "text/html; charset=utf-8",
      "oauth2-redirect.js",
      "text/javascript; charset=utf-8");

  private static final String PROPERTIES = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

  private final Class<?> application;
  private final String folder;

  private SwaggerUi(Class<?> application, String folder) {
    this.application = application;
    this.folder = folder;
  }

  /** The webjar, or null if the application doesn't have it. */
  static @Nullable SwaggerUi find(Class<?> application) {
    byte[] bytes = Resources.read(application, PROPERTIES);
    if (bytes == null) {
      return null;
    }
    Properties properties = new Properties();
    try {
      properties.load(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String folder =
        "META-INF/resources/webjars/swagger-ui/" + properties.getProperty("version") + "/";
    return new SwaggerUi(application, folder);
  }

  /** Whether the page needs the file. */
  static boolean has(String name) {
    return CONTENT_TYPES.containsKey(name);
  }

  /**
   * A file that the page needs.
   *
   * @throws IllegalStateException if the webjar doesn't have it
   */
  StaticContent file(String name) {
    byte[] bytes = Resources.read(application, folder + name);
    if (bytes == null) {
      throw new IllegalStateException("The webjar of Swagger UI has no " + folder + name);
    }
    return new StaticContent(
        CONTENT_TYPES.getOrDefault(name, "application/octet-stream"),
        bytes,
        Map.of(
            "Cache-Control",
            CACHE_CONTROL,
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; frame-ancestors 'none'"));
  }
}
