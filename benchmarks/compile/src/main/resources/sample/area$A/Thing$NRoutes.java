package sample.area$A;

import dev.keyway.Default;
import dev.keyway.Delete;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Post;
import dev.keyway.Provides;
import dev.keyway.Put;
import dev.keyway.Routes;
import dev.keyway.security.Security;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import sample.area$A.Thing$NModel.Entry;
import sample.area$A.Thing$NModel.NewEntry;
import sample.area$A.Thing$NModel.NewThing;
import sample.area$A.Thing$NModel.State;
import sample.area$A.Thing$NModel.Thing;
import sample.caller.Callers.Account;
import sample.caller.Callers.Preferences;
import sample.caller.Callers.Quota;
import sample.caller.Callers.User;

/** The things of kind $N. */
@Routes(prefix = "/area$A/things$N", tags = "things$N")
@Security("read")
public final class Thing$NRoutes {
  private final Thing$NStore store;

  public Thing$NRoutes(Thing$NStore store) {
    this.store = store;
  }

  /** Which part of a list. */
  public record Page(
      @Default("0") @Min(0) int offset, @Default("20") @Min(1) @Max(100) int limit) {}

  /** What the caller may do with things of this kind. */
  public record Access(Quota quota, long rest) {}

  @Provides
  public Access access(@Depends Quota quota, @Default("1") long weight) {
    return new Access(quota, quota.limit() - weight);
  }

  /**
   * Lists things.
   *
   * @param q what their names contain
   * @param state how far they are
   * @return those of the page
   */
  @Get
  public List<Thing> listThings$N(
      @Depends User user, @Depends Page page, Optional<String> q, Optional<State> state) {
    return store.page(page.offset(), page.limit());
  }

  /** Finds a thing. */
  @Get("/{id}")
  public Thing findThing$N(long id, @Default("false") boolean expand, @Depends Account account) {
    return store.find(id);
  }

  /**
   * Adds a thing.
   *
   * @param thing to be added
   * @param dryRun whether it is only checked
   */
  @Post(status = 201)
  @Security("write")
  public Thing createThing$N(
      NewThing thing,
      @Default("false") boolean dryRun,
      @Depends Account account,
      @Depends Access access) {
    return store.add(thing);
  }

  /** Replaces a thing. */
  @Put("/{id}")
  @Security("write")
  public Thing replaceThing$N(
      @Min(1) long id, NewThing thing, Optional<String> reason, @Depends Account account) {
    return store.put(id, thing);
  }

  /** Deletes a thing. */
  @Delete("/{id}")
  public void deleteThing$N(
      long id,
      @Default("false") boolean force,
      @Security("delete") @Depends Account account) {
    store.remove(id);
  }

  /** Lists the entries of a thing. */
  @Get("/{id}/entries")
  public List<Entry> listEntries$N(
      long id, @Depends Page page, @Depends User user, @Depends Preferences preferences) {
    return store.find(id).entries();
  }

  /** Finds an entry. */
  @Get("/{id}/entries/{entry}")
  public Entry findEntry$N(
      long id, long entry, @Default("false") boolean history, @Depends User user) {
    return store.find(id).entries().get((int) entry);
  }

  /** Adds an entry. */
  @Post(value = "/{id}/entries", status = 201)
  @Security("write")
  public Entry addEntry$N(
      long id, NewEntry entry, @Default("1") @Max(9) int times, @Depends Access access) {
    return store.entry(entry);
  }

  /** Finds things by their names. */
  @Get("/search")
  public List<Thing> searchThings$N(
      @Size(min = 2, max = 40) String q,
      @Depends Page page,
      @Depends Preferences preferences,
      @Depends Account account) {
    return store.page(page.offset(), page.limit());
  }

  /** Closes a thing. */
  @Post("/{id}/close")
  @Security(value = "admin", on = "accessToken")
  public Thing closeThing$N(long id, Optional<String> reason, @Depends Quota quota) {
    return store.find(id);
  }
}
