package lib;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

public class Summary extends Base<List<@Nullable String>> implements Measured<@Nullable Long> {
  public static final int LIMIT = 1;

  /** How it looks inside. */
  public @Nullable String xray;
  public String bravo = "";

  public Summary() {
    super(List.of());
  }

  /** How many times it was asked for. */
  private int uses;

  public int getUses() {
    return uses;
  }

  /** {@return the rest} */
  public int getWhiskey() {
    return 0;
  }

  public @Nullable Item getCharlie() {
    return null;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public @Nullable Item getVictor() {
    return null;
  }

  public boolean isDelta() {
    return true;
  }

  public boolean isDelta(int ignored) {
    return true;
  }
}
