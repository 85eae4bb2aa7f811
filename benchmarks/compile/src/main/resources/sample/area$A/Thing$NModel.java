package sample.area$A;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The data of thing $N. */
public final class Thing$NModel {
  private Thing$NModel() {}

  /** How far a thing is. */
  public enum State {
    DRAFT,
    ACTIVE,
    CLOSED
  }

  /**
   * A thing as it is stored.
   *
   * @param id given by the store
   * @param name for people
   */
  public record Thing(
      long id,
      UUID key,
      String name,
      State state,
      BigDecimal price,
      Instant created,
      Optional<String> note,
      List<Entry> entries) {}

  /** A thing to be stored. */
  public record NewThing(
      String name,
      State state,
      int priority,
      BigDecimal price,
      Optional<String> note,
      List<NewEntry> entries) {}

  /** An entry of a thing. */
  public record Entry(
      long id,
      String article,
      int quantity,
      LocalDate due,
      boolean done,
      Optional<String> note,
      List<String> labels) {}

  /** An entry to be added. */
  public record NewEntry(
      String article,
      int quantity,
      LocalDate due,
      boolean urgent,
      Optional<String> note,
      List<String> labels) {}
}
