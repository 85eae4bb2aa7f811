package sample.area$A;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import sample.area$A.Thing$NModel.Entry;
import sample.area$A.Thing$NModel.NewEntry;
import sample.area$A.Thing$NModel.NewThing;
import sample.area$A.Thing$NModel.Thing;
import sample.caller.Database;

/** Holds the things. */
@Singleton
public final class Thing$NStore {
  private final Database database;
  private final Map<Long, Thing> things = new ConcurrentHashMap<>();
  private final AtomicLong ids = new AtomicLong();

  public Thing$NStore(Database database) {
    this.database = database;
  }

  List<Thing> page(int offset, int limit) {
    return things.values().stream().skip(offset).limit(limit).toList();
  }

  Thing find(long id) {
    Thing found = things.get(id);
    if (found == null) {
      throw new IllegalArgumentException(database.name() + " has no " + id);
    }
    return found;
  }

  Thing put(long id, NewThing thing) {
    Thing stored = new Thing(
        id,
        new UUID(id, 0),
        thing.name(),
        thing.state(),
        thing.price().add(BigDecimal.ONE),
        Instant.EPOCH,
        thing.note(),
        thing.entries().stream().map(this::entry).toList());
    things.put(id, stored);
    return stored;
  }

  Thing add(NewThing thing) {
    return put(ids.incrementAndGet(), thing);
  }

  Entry entry(NewEntry entry) {
    return new Entry(
        ids.incrementAndGet(),
        entry.article(),
        entry.quantity(),
        LocalDate.EPOCH,
        false,
        Optional.empty(),
        List.of());
  }

  void remove(long id) {
    things.remove(id);
  }
}
