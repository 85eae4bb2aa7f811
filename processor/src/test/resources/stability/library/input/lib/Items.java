package lib;

import dev.keyway.Body;
import dev.keyway.Default;
import dev.keyway.Delete;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.PathParam;
import dev.keyway.Post;
import dev.keyway.QueryParam;
import dev.keyway.Routes;
import dev.keyway.response.Response;
import dev.keyway.security.Public;
import dev.keyway.security.Security;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Routes(prefix = "/items", tags = "items")
@Security("read")
public class Items {

  /**
   * Lists items. Those of others too: {@code a = b}, {@literal #1!}, C:\\temp.
   *
   * <p>Página por página.
   *
   * @param filter which of them
   * @return a page of them
   */
  @Get
  public Page<@Nullable Item> list(@Depends Filter filter, @Depends Callers.@Nullable Caller caller) {
    return new Page<>(List.of(), null, 0);
  }

  /**
   * Finds an item.
   *
   * @param id its number
   * @param version of it
   */
  @Get("/{id}")
  public @Nullable Item find(long id, @QueryParam("v") @Nullable Integer version) {
    return null;
  }

  @Post
  @Security("write")
  public void create(
      Item item, @Depends @Nullable Integer visits, @Default("PT1S") Duration wait) {}

  @Post("/{key}/parts")
  public List<@Nullable Page<String>> parts(
      @PathParam("key") String name, @Body @Nullable Map<String, Item.@Nullable Part> parts) {
    return List.of();
  }

  @Delete("/{id}")
  public Summary delete(@PathParam long id, Set<Filter.Color> colors) {
    return new Summary();
  }

  @Get(value = "/narrowed", response = Collection.class)
  public List<@Nullable String> narrowed(@QueryParam List<String> words) {
    return List.of();
  }

  @Get("/wild")
  public List<? extends @Nullable Item> wild() {
    return List.of();
  }

  @Get("/wrapped")
  public Response<@Nullable Item> wrapped() {
    return Response.of(null);
  }

  @Get("/open")
  @Public("nothing to hide")
  public Map<String, @Nullable String @Nullable []> open() {
    return Map.of();
  }

  public static class Nested {
    public Nested(Store store) {}

    @Get("/nested")
    @Public("nothing to hide")
    public String nested(@Nullable String text) {
      return "";
    }
  }
}
