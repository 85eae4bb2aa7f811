package groups;

import dev.keyway.CookieParam;
import dev.keyway.Default;
import dev.keyway.Depends;
import dev.keyway.FormParam;
import dev.keyway.Get;
import dev.keyway.HeaderParam;
import dev.keyway.Post;
import dev.keyway.Provides;
import dev.keyway.QueryParam;
import dev.keyway.openapi.Hidden;
import dev.keyway.security.Public;
import org.jspecify.annotations.Nullable;

/** Endpoints that take groups. */
@Public("for everybody")
class Groups {

  @Provides
  Integer width(@QueryParam Page page) {
    return page.to() - page.from();
  }

  @Get("/open")
  String open(@QueryParam Filter filter) {
    return filter.toString();
  }

  @Get("/closed")
  String closed(
      @Key @Nullable String key,
      @QueryParam(forbidUnknown = true) Filter filter,
      @QueryParam @Default("false") boolean loud) {
    return filter.limit() + " " + loud + " " + key;
  }

  @Get("/header")
  Agent header(@HeaderParam Agent agent) {
    return agent;
  }

  @Get("/closed-header")
  Agent closedHeader(@HeaderParam(forbidUnknown = true) Agent agent) {
    return agent;
  }

  @Get("/cookies")
  Tracking cookies(@CookieParam(forbidUnknown = true) Tracking tracking) {
    return tracking;
  }

  @Post("/login")
  String login(@FormParam(forbidUnknown = true) Login login) {
    return login.username();
  }

  @Post("/open-login")
  String openLogin(@FormParam Login login, @QueryParam Page page) {
    return login.username() + " " + page.from();
  }

  @Get("/width")
  int width(@Depends("width") Integer width, @QueryParam Page page) {
    return width * page.to();
  }

  /**
   * Has parameters that the document mentions in a way of their own.
   */
  @Get("/mentions")
  String mentions(@QueryParam Mentions mentions, @Hidden @Default("no") String hidden) {
    return mentions + " " + hidden;
  }
}
