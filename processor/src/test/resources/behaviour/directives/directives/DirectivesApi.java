package directives;

import dev.keyway.Api;
import dev.keyway.CacheDirectives;
import dev.keyway.Get;
import dev.keyway.HttpException;
import dev.keyway.NonBlocking;
import dev.keyway.Post;
import dev.keyway.ResponseHeaders;
import dev.keyway.response.CacheControl;
import dev.keyway.response.EntityTag;
import dev.keyway.response.EventStream;
import dev.keyway.response.Response;
import dev.keyway.security.ApiKey;
import dev.keyway.security.ApiKeyIn;
import dev.keyway.security.Public;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.util.stream.Stream;

/** Who may keep what, as endpoints declare it. */
@Api(title = "Directives", version = "1")
public class DirectivesApi {
  @ApiKey(in = ApiKeyIn.COOKIE, parameter = "session")
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.CLASS)
  @interface Session {}

  @Get("/prices")
  @Public("prices are")
  @CacheDirectives("Public,max-age=300")
  int prices() {
    return 7;
  }

  @Get("/now")
  @Public("the time is")
  @NonBlocking
  @CacheDirectives("no-cache")
  int now() {
    return 7;
  }

  @Get("/chosen")
  @Public("choices are")
  @CacheDirectives("max-age=300")
  Response<Integer> chosen(boolean own) {
    return own ? Response.of(7).cacheControl(CacheControl.noStore()) : Response.of(7);
  }

  @Get("/set")
  @Public("settings are")
  @CacheDirectives("max-age=300")
  int set(ResponseHeaders headers) {
    headers.set("Cache-Control", "no-cache");
    return 7;
  }

  @Get("/tagged")
  @Public("tags are")
  @CacheDirectives("max-age=300")
  Response<Integer> tagged() {
    return Response.of(7).etag(EntityTag.strong("7"));
  }

  @Get("/missing")
  @Public("nothing is")
  @CacheDirectives("max-age=300")
  int missing() {
    throw new HttpException(404, "There is none");
  }

  @Get("/gone")
  @Public("nothing is")
  @CacheDirectives("max-age=300")
  Response<Void> gone() {
    return Response.empty(410);
  }

  @Get(value = "/moved", status = 301)
  @Public("the new place is")
  @CacheDirectives("max-age=300")
  URI moved() {
    return URI.create("/prices");
  }

  @Get("/rows")
  @Public("rows are")
  @CacheDirectives("max-age=300")
  Stream<Integer> rows() {
    return Stream.of(7);
  }

  @Get("/events")
  @Public("events are")
  @CacheDirectives("no-store")
  EventStream events() {
    return EventStream.of(events -> events.send("7"));
  }

  @Get("/mine")
  @CacheDirectives("private, max-age=300")
  int mine(@Session String session) {
    return 7;
  }

  @Post(value = "/logout", status = 303)
  @Public("anybody may go")
  @CacheDirectives("no-store")
  Response<Void> logout() {
    return Response.seeOther(URI.create("/prices"));
  }
}
