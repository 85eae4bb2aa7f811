package dev.keyway.openapi;

import dev.keyway.HttpException;
import dev.keyway.request.RequestContext;
import dev.keyway.routing.Endpoint;
import dev.keyway.routing.HttpMethod;
import dev.keyway.routing.RequestPath;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keyway's own endpoints: the API's OpenAPI document, a page to read it and try it out with
 * (Swagger UI), and the scope report. Made by generated code, whose router leads to them.
 *
 * <p>The page works offline and below a prefix. It is there if the application has {@code
 * org.webjars:swagger-ui} among its dependencies.
 */
public final class Documentation {
  /** Serves the document as {@code application/json}, with an entity tag. */
  public final Endpoint document;

  /** Serves the page. */
  public final Endpoint page;

  /** Serves what the page loads, by the last segment of the path. Other names aren't found. */
  public final Endpoint asset;

  /** Serves the scope report: who may call what, and why. */
  public final Endpoint securityReport;

  private final Class<?> application;
  private final String openApiPath;
  private final String docsPath;
  private final StaticContent openApi;

  /** What has been loaded, by the name of the asset; the page itself by the empty name. */
  private final Map<String, StaticContent> loaded = new ConcurrentHashMap<>();

  /**
   * Loads the document.
   *
   * @param application the class whose class loader has the document and Swagger UI
   * @param openApiResource the absolute name of the document's resource, without a leading slash
   * @param openApiPath the path at which the document is served; empty if it isn't, and then there
   *     is no page either
   * @param docsPath the path at which the page is served; empty if it isn't
   * @throws IllegalStateException if there is no document
   */
  public Documentation(
      Class<?> application, String openApiResource, String openApiPath, String docsPath) {
    this(application, openApiResource, openApiPath, docsPath, "");
  }

  /**
   * Loads the document, and the scope report if it is served.
   *
   * @param application the class whose class loader has them and Swagger UI
   * @param openApiResource the absolute name of the document's resource, without a leading slash;
   *     the report is {@code security.html} beside it
   * @param openApiPath the path at which the document is served; empty if it isn't, and then there
   *     is no page either
   * @param docsPath the path at which the page is served; empty if it isn't
   * @param securityReportPath the path at which the scope report is served; empty if it isn't
   * @throws IllegalStateException if one of them is missing
   */
  public Documentation(
      Class<?> application,
      String openApiResource,
      String openApiPath,
      String docsPath,
      String securityReportPath) {
    byte[] bytes = required(application, openApiResource);
    this.application = application;
    this.openApiPath = openApiPath;
    this.docsPath = docsPath;
    this.openApi =
        new StaticContent("application/json", bytes, Map.of("Cache-Control", "no-cache"));
    this.document = new Endpoint(HttpMethod.GET, openApiPath, openApi);
    this.page = new Endpoint(HttpMethod.GET, docsPath, request -> serve("", request));
    this.asset = new Endpoint(
        HttpMethod.GET,
        docsPath + (docsPath.endsWith("/") ? "" : "/") + "{asset}",
        this::serveAsset);
    this.securityReport = new Endpoint(
        HttpMethod.GET,
        securityReportPath,
        securityReportPath.isEmpty()
            ? request -> {
              throw notFound();
            }
            : report(application, openApiResource));
  }

  /** The page brings a policy of its own, which only lacks what a page can't say of itself. */
  private static StaticContent report(Class<?> application, String openApiResource) {
    String folder = openApiResource.substring(0, openApiResource.lastIndexOf('/') + 1);
    return new StaticContent(
        "text/html; charset=utf-8",
        required(application, folder + "security.html"),
        Map.of("Cache-Control", "no-cache", "Content-Security-Policy", "frame-ancestors 'none'"));
  }

  private static byte[] required(Class<?> application, String resource) {
    byte[] bytes = Resources.read(application, resource);
    if (bytes == null) {
      throw new IllegalStateException("The resource " + resource + " that belongs to "
          + application.getName() + " is missing: was it left out of the jar?");
    }
    return bytes;
  }

  private void serveAsset(RequestContext request) {
    RequestPath path = request.path();
    String name = path.segment(path.size() - 1);
    if (!name.equals(DocsPage.INITIALIZER) && !SwaggerUi.has(name)) {
      throw notFound();
    }
    serve(name, request);
  }

  private void serve(String name, RequestContext request) {
    StaticContent content = loaded.get(name);
    if (content != null) {
      content.handle(request);
    } else {
      request.blocking(() -> loaded.computeIfAbsent(name, this::load).handle(request));
    }
  }

  private StaticContent load(String name) {
    if (openApiPath.isEmpty()) {
      throw notFound();
    }
    @Nullable SwaggerUi swaggerUi = SwaggerUi.find(application);
    if (swaggerUi == null) {
      throw new HttpException(
          404, "The documentation page needs the dependency org.webjars:swagger-ui");
    }
    return switch (name) {
      case "" -> new DocsPage(openApi.bytes(), openApiPath, docsPath).html();
      case DocsPage.INITIALIZER ->
        new DocsPage(openApi.bytes(), openApiPath, docsPath).initializer();
      default -> swaggerUi.file(name);
    };
  }

  private static HttpException notFound() {
    return new HttpException(404, "Not Found");
  }
}
