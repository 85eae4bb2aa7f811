package dev.keyway.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sources of an API of any size, as a team would write it: ten endpoints to a routes class, ten
 * routes classes to a package, with records, a store and a dependency of its own for each.
 *
 * <p>Every endpoint has parameters in the path or query and depends on the caller, whose dependencies
 * are three to six levels deep; every third one has a body.
 */
final class SampleApi {
  /** How many endpoints a routes class has. */
  static final int ENDPOINTS_PER_CLASS = 10;

  private static final int CLASSES_PER_PACKAGE = 10;

  private static final String API = """
      package sample;

      import dev.keyway.Api;
      import dev.keyway.Provides;
      import dev.keyway.security.JwtVerifier;
      import dev.keyway.security.TokenVerifier;
      import jakarta.inject.Singleton;
      import sample.caller.Database;

      /** A sample with many endpoints. */
      @Api(title = "Sample", version = "1.0", prefix = "/api")
      public class SampleApi {

        @Provides
        @Singleton
        public TokenVerifier tokens() {
          return JwtVerifier.hmac(new byte[32]).build();
        }

        @Provides
        @Singleton
        public Database database() {
          return new Database("sample");
        }
      }
      """;

  private static final String SCHEME = """
      package sample.caller;

      import dev.keyway.security.OAuth2ClientCredentialsBearer;
      import dev.keyway.security.Scope;
      import java.lang.annotation.ElementType;
      import java.lang.annotation.Retention;
      import java.lang.annotation.RetentionPolicy;
      import java.lang.annotation.Target;

      /** The access token of whoever calls. */
      @OAuth2ClientCredentialsBearer(
          tokenUrl = "https://login.example.com/token",
          scopes = {
            @Scope(name = "profile", description = "Know who calls."),
            @Scope(name = "read", description = "Read."),
            @Scope(name = "write", description = "Change."),
            @Scope(name = "delete", description = "Delete."),
            @Scope(name = "admin", description = "Everything.", implies = {"write", "delete"})
          })
      @Target(ElementType.PARAMETER)
      @Retention(RetentionPolicy.CLASS)
      public @interface OAuth2 {}
      """;

  private static final String DATABASE = """
      package sample.caller;

      /** Where everything is stored. */
      public record Database(String name) {}
      """;

  private static final String CALLERS = """
      package sample.caller;

      import dev.keyway.Depends;
      import dev.keyway.HeaderParam;
      import dev.keyway.NonBlocking;
      import dev.keyway.Provides;
      import dev.keyway.security.AccessToken;
      import dev.keyway.security.Security;
      import dev.keyway.security.TokenVerifier;

      /** Who is calling, and for whom. */
      public final class Callers {
        private final TokenVerifier tokens;
        private final Database database;

        public Callers(TokenVerifier tokens, Database database) {
          this.tokens = tokens;
          this.database = database;
        }

        /** The customer whose data it is. */
        public record Tenant(String name) {}

        /** A connection to the tenant's database. */
        public record Session(Database database, Tenant tenant) {}

        /** Who calls. */
        public record User(String name, Tenant tenant) {}

        /** What the user has with the tenant. */
        public record Account(User user, Tenant tenant) {}

        /** What the account may use. */
        public record Quota(Account account, int limit) {}

        /** Language and time zone of whoever calls. */
        public record Preferences(
            @HeaderParam("Accept-Language") String language,
            @HeaderParam("X-Time-Zone") String timeZone) {}

        @Provides
        @NonBlocking
        public AccessToken accessToken(@OAuth2 String bearer) {
          return tokens.verify(bearer);
        }

        @Provides
        public Tenant tenant(@HeaderParam("X-Tenant") String tenant) {
          return new Tenant(tenant);
        }

        @Provides
        public Session session(@Depends Tenant tenant) {
          return new Session(database, tenant);
        }

        @Provides
        public User user(@Security("profile") @Depends AccessToken token, @Depends Tenant tenant) {
          return new User(token.subject(), tenant);
        }

        @Provides
        public Account account(
            @Depends User user, @Depends Tenant tenant, @Depends Session session) {
          return new Account(user, tenant);
        }

        @Provides
        public Quota quota(@Depends Account account, @Depends Session session) {
          return new Quota(account, session.database().name().length());
        }
      }
      """;

  private static final String RECORDS = """
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
      """;

  private static final String STORE = """
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
      """;

  private static final String ROUTES = """
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
      """;

  private SampleApi() {}

  /** Writes the sources of so many endpoints below a directory, and gives back the files. */
  static List<Path> write(int endpoints, Path directory) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> source : sources(endpoints).entrySet()) {
      Path file = directory.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, source.getValue()));
    }
    return files;
  }

  /** The sources of so many endpoints, by their path. */
  private static Map<String, String> sources(int endpoints) {
    Map<String, String> sources = new TreeMap<>();
    sources.put("sample/SampleApi.java", API);
    sources.put("sample/caller/OAuth2.java", SCHEME);
    sources.put("sample/caller/Database.java", DATABASE);
    sources.put("sample/caller/Callers.java", CALLERS);
    for (int i = 0; i < endpoints / ENDPOINTS_PER_CLASS; i++) {
      String number = String.valueOf(i);
      String area = String.valueOf(i / CLASSES_PER_PACKAGE);
      String path = "sample/area" + area + "/Thing" + number;
      sources.put(path + "Model.java", filled(RECORDS, area, number));
      sources.put(path + "Store.java", filled(STORE, area, number));
      sources.put(path + "Routes.java", filled(ROUTES, area, number));
    }
    return sources;
  }

  private static String filled(String template, String area, String number) {
    return template.replace("$A", area).replace("$N", number);
  }
}
