package described;

import dev.keyway.Api;
import dev.keyway.Delete;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.HttpException;
import dev.keyway.Post;
import dev.keyway.Problem;
import dev.keyway.Provides;
import dev.keyway.QueryParam;
import dev.keyway.Routes;
import dev.keyway.openapi.ApiResponse;
import dev.keyway.response.Response;
import dev.keyway.security.HttpBearer;
import dev.keyway.security.Public;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Items, and all that can happen to who asks for them. */
@Api(title = "Described", version = "1.0")
@ApiResponse(status = "503", description = "The shop is closed.",
    headers = @ApiResponse.Header(name = "Retry-After", description = "Seconds.", type = int.class))
public class DescribedApi {
  @HttpBearer
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.CLASS)
  @interface Bearer {}

  record Item(long id, String name) {}

  record Moved(URI to, Reason reason) {}

  enum Reason {
    SOLD,
    LOST
  }

  /** Stands for what every look-up can answer. */
  @ApiResponse(status = "404", description = "There is no such item.")
  @ApiResponse(status = "410", body = Moved.class)
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.METHOD)
  @interface LooksUp {}

  record Caller(String name) {}

  @Provides
  @ApiResponse(status = "403", description = "The caller is locked out.")
  Caller caller(@Bearer String token) {
    if (token.equals("locked")) {
      throw new HttpException(403, "Locked out");
    }
    return new Caller(token);
  }

  /** Pages are numbered from 1. */
  @ApiResponse(status = "400", description = "The page is none.")
  record Paging(@QueryParam("page") int page) {
    int checked() {
      if (page < 1) {
        throw new HttpException(400, "No page");
      }
      return page;
    }
  }

  @Routes(prefix = "/items")
  @ApiResponse(status = "4XX", description = "Something else is wrong with the request.",
      body = Problem.class)
  @Public("a catalogue")
  static class Items {
    /**
     * An item.
     *
     * @return the item
     */
    @Get("/{id}")
    @LooksUp
    @ApiResponse(status = "200", mediaType = "text/csv",
        headers = {
          @ApiResponse.Header(name = "X-Cost", type = long.class, required = true),
          @ApiResponse.Header(name = "Last-Sold", type = Instant.class)
        })
    Response<Item> find(long id) {
      Response<Item> found = Response.of(new Item(id, "bread")).header("X-Cost", "1");
      return id == 7
          ? found.header("Last-Sold", "2026-01-02T03:04:05Z").header("Content-Type", "text/csv")
          : found;
    }

    /** What was a list, or is elsewhere. */
    @Get
    @ApiResponse(status = "303", description = "The list is elsewhere.")
    @ApiResponse(status = "206", body = Item[].class)
    @ApiResponse(status = "304")
    Response<Item[]> list(@Depends Paging paging) {
      return switch (paging.checked()) {
        case 1 -> Response.of(new Item[] {new Item(1, "bread")});
        case 2 -> Response.of(new Item[0]).status(206);
        case 3 -> Response.empty(304);
        case 4 -> throw new HttpException(429, "Too often");
        case 5 -> throw new HttpException(503, "Closed", Map.of("Retry-After", "5"));
        default -> Response.seeOther(URI.create("/elsewhere"));
      };
    }

    @Get("/{id}/name")
    @LooksUp
    Optional<String> name(long id) {
      return id == 1 ? Optional.of("bread") : Optional.empty();
    }
  }

  /** Takes one away. */
  @Delete("/items/{id}")
  @ApiResponse(status = "default", description = "Nobody knows.", body = Moved.class)
  @ApiResponse(status = "401", description = "Or the caller is unknown.")
  void remove(long id, @Depends Caller caller) {}

  @Post(value = "/items", status = 201)
  @ApiResponse(status = "202", description = "It is made later.", mediaType = "text/plain")
  @ApiResponse(status = "202", body = Item.class)
  @Public("anybody may add")
  Response<Item> add(Item item) {
    return Response.of(item).status(item.id() == 0 ? 202 : item.id() == 9 ? 203 : 201);
  }
}
