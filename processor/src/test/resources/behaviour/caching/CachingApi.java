package caching;

import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.HttpException;
import dev.keyway.Put;
import dev.keyway.Request;
import dev.keyway.openapi.ApiResponse;
import dev.keyway.response.CacheControl;
import dev.keyway.response.EntityTag;
import dev.keyway.response.EventStream;
import dev.keyway.response.FileContent;
import dev.keyway.response.Response;
import dev.keyway.response.StreamingBody;
import dev.keyway.security.ApiKey;
import dev.keyway.security.ApiKeyIn;
import dev.keyway.security.BasicCredentials;
import dev.keyway.security.HttpBasic;
import dev.keyway.security.HttpBearer;
import dev.keyway.security.Public;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

@Api(title = "Caching", version = "1.0")
public class CachingApi {
  @HttpBearer
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.CLASS)
  @interface Bearer {}

  @ApiKey(in = ApiKeyIn.COOKIE, parameter = "session")
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.CLASS)
  @interface Session {}

  @HttpBasic
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.CLASS)
  @interface Basic {}

  record Note(String text) {}

  private record Stored(Note note, long version) {}

  private final Map<String, Stored> notes = new TreeMap<>();
  private int made;

  @Get("/notes/{name}")
  @ApiResponse(status = "304")
  @Public("notes are")
  synchronized Response<Note> note(String name, Request request) {
    Stored stored = notes.get(name);
    if (stored == null) {
      throw new HttpException(404, "There is no such note");
    }
    EntityTag tag = EntityTag.strong(stored.version());
    if (request.knows(tag)) {
      return Response.notModified(tag);
    }
    made++;
    return Response.of(stored.note()).etag(tag);
  }

  @Put("/notes/{name}")
  @Public("notes are")
  synchronized Response<Note> write(String name, Note note, Request request) {
    Stored stored = notes.get(name);
    request.requireConditions(stored == null ? null : EntityTag.strong(stored.version()));
    long version = stored == null ? 1 : stored.version() + 1;
    notes.put(name, new Stored(note, version));
    return Response.of(note).etag(EntityTag.strong(version));
  }

  @Get("/made")
  @Public("a number")
  synchronized int made() {
    return made;
  }

  @Get("/tagged")
  @ApiResponse(status = "304")
  @Public("a tag")
  Response<String> tagged() {
    return Response.of("text")
        .etag(EntityTag.weak("a,b"))
        .lastModified(Instant.parse("2026-01-02T03:04:05.9Z"))
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).shared())
        .vary("Accept-Language")
        .header("Content-Language", "en");
  }

  @Get("/dated")
  @ApiResponse(status = "304")
  @Public("a date")
  Response<String> dated() {
    return Response.of("text").lastModified(Instant.parse("2026-01-02T03:04:05Z"));
  }

  @Get("/streamed")
  @ApiResponse(status = "304")
  @Public("a stream")
  Response<StreamingBody> streamed() {
    return Response.<StreamingBody>of(out -> {
          synchronized (this) {
            made++;
          }
          out.write(new byte[20_000]);
        })
        .etag(EntityTag.strong("stream"));
  }

  @Get("/plain")
  @Public("anybody may")
  String plain() {
    return "text";
  }

  @Get("/bearer")
  String bearer(@Bearer String token) {
    if (token.equals("out")) {
      throw new HttpException(403, "Out");
    }
    return token;
  }

  @Get("/optional")
  @Public("who it is, if anybody")
  String optional(@Bearer Optional<String> token) {
    return token.orElse("nobody");
  }

  @Get("/cookie")
  String cookie(@Session String session) {
    return session;
  }

  @Get("/basic")
  String basic(@Basic BasicCredentials caller) {
    return caller.username();
  }

  @Get("/cookie/tagged")
  @ApiResponse(status = "304")
  Response<String> cookieTagged(@Session String session) {
    return Response.of(session).etag(EntityTag.strong(session));
  }

  @Get("/cookie/kept")
  Response<String> kept(@Session String session) {
    return Response.of("the same for all").cacheControl(CacheControl.maxAge(Duration.ofHours(1)));
  }

  @Get("/cookie/file")
  FileContent file(@Session String session) {
    return FileContent.of(Path.of("src/test/resources/behaviour/caching/CachingApi.java"));
  }

  @Get("/cookie/news")
  EventStream news(@Session String session) {
    return EventStream.of(events -> {});
  }

  @Get("/cookie/missing")
  Response<@Nullable String> missing(@Session String session) {
    return Response.empty(404);
  }
}
