package classes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.OptBoolean;
import dev.keyway.Api;
import dev.keyway.Body;
import dev.keyway.Post;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Classes as bodies. */
@Api(title = "Classes", version = "1")
public class ClassesApi {

  /** What all have. */
  abstract static class Entity {
    private @Nullable String note;

    @Size(max = 5)
    public @Nullable String getNote() {
      return note;
    }

    public void setNote(@Nullable String note) {
      this.note = note;
    }
  }

  /** An order with setters. */
  static class Order extends Entity {
    private String customer = "";
    private List<Line> lines = new ArrayList<>();
    private int priority = 3;

    /** Who ordered. */
    @NotBlank
    public String getCustomer() {
      return customer;
    }

    public void setCustomer(String customer) {
      this.customer = customer;
    }

    public List<Line> getLines() {
      return lines;
    }

    public void setLines(List<Line> lines) {
      this.lines = lines;
    }

    @Max(9)
    public int getPriority() {
      return priority;
    }

    @JsonProperty(isRequired = OptBoolean.FALSE)
    public void setPriority(int priority) {
      this.priority = priority;
    }

    public int getTotal() {
      return lines.stream().mapToInt(Line::getCount).sum();
    }

    @AssertTrue(message = "must not be empty unless it waits")
    boolean isWorthwhile() {
      return priority == 0 || !lines.isEmpty();
    }
  }

  /** A line that can't change. */
  static final class Line {
    private final String item;
    private final int count;

    @JsonCreator
    Line(@JsonProperty("item") String item, @JsonProperty("count") @Max(100) int count) {
      if (item.isEmpty()) {
        throw new IllegalArgumentException("no item");
      }
      this.item = item;
      this.count = count;
    }

    public String getItem() {
      return item;
    }

    public int getCount() {
      return count;
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Event permits Started, Moved {}

  @JsonTypeName("started")
  static final class Started implements Event {
    public int at;
  }

  @JsonTypeName("moved")
  record Moved(int by) implements Event {}

  @Post("/orders")
  Order order(@Body Order order) {
    return order;
  }

  @Post("/events")
  List<Event> events(@Body List<Event> events) {
    return events;
  }
}
