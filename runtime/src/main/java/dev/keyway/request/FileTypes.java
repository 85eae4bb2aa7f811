package dev.keyway.request;

import java.util.Locale;
import java.util.Map;

/** Media types by the extensions of files; the same on every machine. Texts are taken to be UTF-8. */
final class FileTypes {
  private static final String UNKNOWN = "application/octet-stream";

  private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
      Map.entry("avif", "image/avif"),
      Map.entry("css", "text/css; charset=utf-8"),
      Map.entry("csv", "text/csv; charset=utf-8"),
      Map.entry("gif", "image/gif"),
      Map.entry("gz", "application/gzip"),
      Map.entry("htm", "text/html; charset=utf-8"),
      Map.entry("html", "text/html; charset=utf-8"),
      Map.entry("ico", "image/vnd.microsoft.icon"),
      Map.entry("jpeg", "image/jpeg"),
      Map.entry("jpg", "image/jpeg"),
      Map.entry("js", "text/javascript; charset=utf-8"),
      Map.entry("json", "application/json"),
      Map.entry("md", "text/markdown; charset=utf-8"),
      Map.entry("mjs", "text/javascript; charset=utf-8"),
      Map.entry("mp3", "audio/mpeg"),
      Map.entry("mp4", "video/mp4"),
      Map.entry("pdf", "application/pdf"),
      Map.entry("png", "image/png"),
      Map.entry("svg", "image/svg+xml"),
      Map.entry("txt", "text/plain; charset=utf-8"),
      Map.entry("wasm", "application/wasm"),
      Map.entry("webm", "video/webm"),
      Map.entry("webp", "image/webp"),
      Map.entry("woff2", "font/woff2"),
      Map.entry("xml", "application/xml"),
      Map.entry("zip", "application/zip"));

  private FileTypes() {}

  /** The media type of a file with that name. */
  static String of(String fileName) {
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1);
    return BY_EXTENSION.getOrDefault(extension.toLowerCase(Locale.ROOT), UNKNOWN);
  }
}
