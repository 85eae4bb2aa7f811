package dev.keyway.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the documentation page and the script that starts Swagger UI in it.
 *
 * <p>All links are relative, so that the page works below a prefix. It loads nothing from other hosts,
 * and its content security policy lets it talk to none but those that the document itself names: the
 * token endpoints of its security schemes, and its servers.
 */
final class DocsPage {
  static final String INITIALIZER = "initializer.js";

  private static final String CACHE_CONTROL = "no-cache";

  private final JsonNode document;
  private final String documentUrl;
  private final String assets;

  /**
   * @param document the OpenAPI document
   * @param openApiPath where the document is served
   * @param docsPath where the page is served
   */
  DocsPage(byte[] document, String openApiPath, String docsPath) {
    this.document = JsonMapper.shared().readTree(document);
    int slash = docsPath.lastIndexOf('/');
    String page = docsPath.substring(slash + 1);
    // With the dot, since a colon in the first segment would make it a scheme.
    this.assets = page.isEmpty() ? "./" : "./" + page + "/";
    long folders = docsPath.substring(0, slash).chars().filter(c -> c == '/').count();
    String root = folders == 0 ? "./" : "../".repeat((int) folders);
    this.documentUrl = root + openApiPath.substring(1);
  }

  /** The page. */
  StaticContent html() {
    String html = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s</title>
        <link rel="stylesheet" href="%2$s%3$s">
        <link rel="stylesheet" href="%2$s%4$s">
        <link rel="icon" href="%2$s%5$s" type="image/png">
        </head>
        <body>
        <div id="swagger-ui"></div>
        <noscript>This page needs JavaScript. The same, for programs: <a href="%6$s">openapi.json</a>.</noscript>
        <script src="%2$s%7$s"></script>
        <script src="%2$s%8$s"></script>
        </body>
        </html>
        """.formatted(
            escape(document.at("/info/title").asString("API")),
            escape(assets),
            SwaggerUi.STYLE,
            SwaggerUi.PAGE_STYLE,
            SwaggerUi.ICON,
            escape(documentUrl),
            SwaggerUi.BUNDLE,
            INITIALIZER);
    return new StaticContent(
        "text/html; charset=utf-8",
        html.getBytes(UTF_8),
        Map.of("Cache-Control", CACHE_CONTROL, "Content-Security-Policy", policy()));
  }

  /**
   * The script that starts Swagger UI, which resolves token URLs against the URL of the server. That may
   * itself be relative to the document, which Swagger UI then takes for one relative to the page.
   */
  StaticContent initializer() {
    JsonMapper json = JsonMapper.shared();
    String script = """
        "use strict";
        const openApi = new URL(%s, document.baseURI);
        const resolved = (server) =>
          server.url.startsWith(".") ? { ...server, url: new URL(server.url, openApi).href } : server;
        const resolvedServers = () => ({
          statePlugins: {
            spec: {
              wrapActions: {
                updateJsonSpec: (update) => (spec) =>
                  update(spec.servers ? { ...spec, servers: spec.servers.map(resolved) } : spec)
              }
            }
          }
        });
        const ui = SwaggerUIBundle({
          url: openApi.href,
          dom_id: "#swagger-ui",
          deepLinking: true,
          validatorUrl: null,
          persistAuthorization: false,
          plugins: [resolvedServers],
          oauth2RedirectUrl: new URL(%s, document.baseURI).href
        });
        ui.initOAuth({ usePkceWithAuthorizationCodeGrant: true });
        """.formatted(
        json.writeValueAsString(documentUrl), json.writeValueAsString(assets + SwaggerUi.REDIRECT));
    return new StaticContent(
        "text/javascript; charset=utf-8",
        script.getBytes(UTF_8),
        Map.of("Cache-Control", CACHE_CONTROL));
  }

  /** Swagger UI has its icons as data. */
  private String policy() {
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
        + " connect-src "
        + String.join(" ", peers())
        + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }

  private Set<String> peers() {
    Set<String> peers = new TreeSet<>();
    peers.add("'self'");
    for (JsonNode scheme : document.at("/components/securitySchemes")) {
      addOrigin(scheme.path("openIdConnectUrl"), peers);
      for (JsonNode flow : scheme.path("flows")) {
        addOrigin(flow.path("tokenUrl"), peers);
        addOrigin(flow.path("refreshUrl"), peers);
      }
    }
    for (JsonNode server : document.path("servers")) {
      addOrigin(server.path("url"), peers);
    }
    return peers;
  }

  private static void addOrigin(JsonNode url, Set<String> origins) {
    String origin = origin(url.asString(""));
    if (origin != null) {
      origins.add(origin);
    }
  }

  /** The origin of an absolute URL; null if it has none that a policy could hold. */
  private static @Nullable String origin(String url) {
    try {
      URI uri = URI.create(url);
      String scheme = uri.getScheme();
      if (uri.getHost() == null || !("https".equals(scheme) || "http".equals(scheme))) {
        return null;
      }
      return scheme + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
