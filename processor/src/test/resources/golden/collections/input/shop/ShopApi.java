package shop;

import dev.keyway.Api;
import dev.keyway.CookieParam;
import dev.keyway.Default;
import dev.keyway.FormParam;
import dev.keyway.Get;
import dev.keyway.HeaderParam;
import dev.keyway.Post;
import dev.keyway.QueryParam;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

@Api(title = "Shop", version = "1.0")
public class ShopApi {
  enum Fit {
    S,
    M,
    L
  }

  @Get("/arrays")
  String arrays(
      int[] ids,
      @Default({"1", "2"}) long[] codes,
      double @Nullable [] prices,
      Optional<boolean[]> flags,
      @Size(max = 2) String[] words,
      @Default({}) LocalDate[] days,
      Fit @Nullable [] sizes,
      Optional<Integer[]> counts) {
    ids[0]++;
    codes[0]++;
    return Arrays.toString(ids)
        + Arrays.toString(codes)
        + Arrays.toString(prices)
        + flags.map(Arrays::toString)
        + Arrays.toString(words)
        + Arrays.toString(days)
        + Arrays.toString(sizes)
        + counts.map(Arrays::toString);
  }

  @Get("/sets")
  String sets(
      SortedSet<Integer> ids,
      @Default({"M", "S"}) SortedSet<Fit> sizes,
      @Nullable SortedSet<LocalDate> days,
      Optional<SortedSet<String>> words,
      @Default({}) SortedSet<@NotBlank String> tags,
      @Default({"b", "a"}) Set<String> order) {
    return ids + " " + sizes + " " + days + " " + words + " " + tags + " " + order;
  }

  @Get("/collections")
  String collections(
      Collection<Integer> ids,
      @Default("x") Collection<String> words,
      @Nullable Collection<String> more,
      Optional<Collection<LocalDate>> days,
      Optional<List<Integer>> list,
      Optional<Set<Integer>> set) {
    return ids + " " + words + " " + more + " " + days + " " + list + " " + set;
  }

  record Filter(short[] codes, @Default({}) SortedSet<String> tags, float[] weights) {
    @Override
    public String toString() {
      return Arrays.toString(codes) + tags + Arrays.toString(weights);
    }
  }

  @Get("/groups")
  String groups(@QueryParam Filter filter) {
    return filter.toString();
  }

  @Post("/forms")
  String forms(@FormParam Filter filter) {
    return filter.toString();
  }

  @Get("/fields")
  String fields(@HeaderParam int[] line, @CookieParam SortedSet<String> names) {
    return Arrays.toString(line) + new TreeSet<>(names);
  }
}
