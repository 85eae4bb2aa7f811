package lib;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something to sell.
 *
 * @param id its number
 * @param tags what it is
 */
public record Item(
    long id,
    @JsonProperty("display_name") @Nullable String name,
    List<@Nullable String> tags,
    Map<String, @Nullable List<@Nullable Part>> parts,
    String @Nullable [] lines,
    @Nullable String[] words,
    Optional<String> note) {

  /** A part of it. */
  public record Part(Filter.@Nullable Color color, byte @Nullable [] picture) {
    public Part {
      picture = picture == null ? null : picture.clone();
    }
  }
}
