package dev.keyway.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.testing.JavacRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The option {@code keyway.lock}, from start to acceptance. */
class SecurityLockTest {
  private static final String API = """
      package shop;

      import dev.keyway.*;
      import dev.keyway.security.*;
      import java.lang.annotation.*;

      @Api(title = "Shop", version = "1", openapi = "", docs = "", routes = ShopApi.class)
      class ShopApi {
        @OAuth2ClientCredentialsBearer(tokenUrl = "t", scopes = {@Scope(name = "a"), @Scope(name = "b")})
        @Target(ElementType.PARAMETER)
        @Retention(RetentionPolicy.CLASS)
        @interface OAuth2 {}

        @Provides
        AccessToken token(@OAuth2 String bearer) {
          return AccessToken.builder(bearer).build();
        }

        @Get("/one")
        @Security({"a", "b"})
        void one(@Depends AccessToken token) {}

        @Get("/two")
        @Security("a")
        void two(@Depends AccessToken token) {}

        static Object start() {
          return ShopApiApplication.create(new ShopApi());
        }
      }
      """;
  private static final String OTHER = """
      package shop;

      import dev.keyway.*;
      import dev.keyway.security.*;

      @Api(title = "Other", version = "1", openapi = "", docs = "", routes = OtherApi.class)
      class OtherApi {
        @Get("/hello")
        @Security({"a", "b"})
        void hello(@Depends Caller caller) {}

        record Caller() {}

        @Provides
        Caller caller(SecurityScopes required, @ShopApi.OAuth2 String bearer) {
          return new Caller();
        }
      }
      """;
  private static final String WIDER = API.replace("{\"a\", \"b\"}", "{\"b\"}");
  private static final String CANDIDATE = "META-INF/keyway/shop.ShopApi/security.lock";

  private static final Pattern CLASS = Pattern.compile("class (\\w+) \\{");

  @TempDir
  private Path directory;

  private Path lock;
  private int runs;

  @BeforeEach
  void placeTheLock() {
    lock = directory.resolve("security.lock");
  }

  private JavacRun compile(String... sources) throws IOException {
    return compileWith("-Akeyway.lock=" + lock, sources);
  }

  private JavacRun compileWith(String option, String... sources) throws IOException {
    runs++;
    Path folder = Files.createDirectories(directory.resolve("run" + runs));
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < sources.length; i++) {
      Path file = Files.createDirectories(folder.resolve("source" + i))
          .resolve(
              CLASS.matcher(sources[i]).results().findFirst().orElseThrow().group(1) + ".java");
      files.add(Files.writeString(file, sources[i]));
    }
    return JavacRun.of(files, folder, option, "-Xlint:-auxiliaryclass");
  }

  /**
   * What the message tells to do: the command's two paths are absolute here, as they are elsewhere.
   */
  private static void runCommandOf(String message) throws IOException {
    String command = message.substring(message.indexOf("cp ") + 3).strip();
    List<String> paths = Arrays.asList(command.split(" "));
    Files.copy(Path.of(paths.get(0)), Path.of(paths.get(1)), StandardCopyOption.REPLACE_EXISTING);
  }

  /** The one message, warnings about the API itself aside. */
  private static String only(JavacRun run) {
    List<String> messages =
        run.messages().stream().filter(message -> !message.contains("WARNING")).toList();
    assertThat(messages).hasSize(1);
    return messages.get(0);
  }

  @Test
  void missingLockIsNotedWithTheCommandThatStartsIt() throws Exception {
    JavacRun first = compile(API);
    assertThat(first.successful()).isTrue();
    assertThat(only(first))
        .startsWith("ShopApi.java:8: NOTE: [Keyway/SecurityLock] There is no " + lock
            + " yet: who may" + " call what is compared with nothing.")
        .contains("to fix: start with what is now: cp ");
    assertThat(lock).doesNotExist();

    runCommandOf(only(first));
    JavacRun second = compile(API);
    assertThat(second.messages()).isEmpty();
    assertThat(second.successful()).isTrue();
    assertThat(second.generated().get(CANDIDATE)).isEqualTo(Files.readString(lock));
  }

  @Test
  void differenceIsTheOnlyErrorAndCanBeAccepted() throws Exception {
    Files.writeString(lock, compile(API).generated().get(CANDIDATE));
    String accepted = Files.readString(lock);

    JavacRun wider = compile(WIDER);
    assertThat(wider.successful()).isFalse();
    assertThat(only(wider)).startsWith("""
            ShopApi.java:8: ERROR: [Keyway/SecurityLock] Who may call ShopApi isn't what security.lock \
            says: 1 widened.
                  widened: GET /one
                    - OAuth2 "a b" checked by generated code after ShopApi.token
                    + OAuth2 "b" checked by generated code after ShopApi.token
                  to fix: have the change reviewed, then accept it: cp \
            """);
    assertThat(Files.readString(lock)).describedAs("nothing but read").isEqualTo(accepted);
    assertThat(wider.generated())
        .describedAs("for whoever reviews it")
        .containsKeys(
            CANDIDATE,
            "META-INF/keyway/shop.ShopApi/security.html",
            "META-INF/keyway/shop.ShopApi/security.json",
            "META-INF/keyway/shop.ShopApi/security.md")
        .doesNotContainKey("META-INF/keyway/shop.ShopApi/openapi.json");

    runCommandOf(only(wider));
    assertThat(compile(WIDER).messages()).isEmpty();
    assertThat(only(compile(API))).contains("1 narrowed");
  }

  @Test
  void everyKindOfDifferenceIsNamed() throws Exception {
    Files.writeString(lock, compile(API).generated().get(CANDIDATE));
    assertThat(only(compile(API.replace("@Security(\"a\")", "@Public(\"why not\")")
            .replace("two(@Depends AccessToken token)", "two()"))))
        .contains("says: 1 now public.")
        .contains("  + public: \"why not\"");
    assertThat(only(compile(API.replace("(\"/two\")", "(\"/three\")"))))
        .contains("says: 1 new, 1 gone.")
        .contains("new: GET /three\n        + OAuth2 \"a\" checked by")
        .contains("gone: GET /two\n        - OAuth2 \"a\" checked by");
    assertThat(only(compile(API.replace("token(@", "verified(@"))))
        .contains("says: 2 changed.")
        .contains("  + OAuth2 \"a b\" checked by generated code after ShopApi.verified");
    assertThat(only(
            compile(API.replace("@Scope(name = \"b\")", "@Scope(name = \"b\", implies = \"a\")"))))
        .contains("says: 3 widened.")
        .contains("  + scheme OAuth2 \"b\" implies \"a\"")
        .contains("widened: GET /two\n          OAuth2 \"a\" checked by generated code after"
            + " ShopApi.token, and scopes imply others than before");
  }

  @Test
  void lockThatIsNoneIsRefused() throws Exception {
    Files.writeString(
        lock, compile(API).generated().get(CANDIDATE).replace("api ", "<<<<<<< HEAD\napi "));
    assertThat(only(compile(API)))
        .startsWith("ShopApi.java:8: ERROR: [Keyway/SecurityLock] security.lock can't be compared:"
            + " line 4 has the mark of a merge conflict.");
    Files.write(lock, new byte[] {(byte) 0xff, '\n'});
    assertThat(only(compile(API))).contains("security.lock can't be read: it isn't UTF-8.");
    Files.delete(lock);
    Files.createDirectory(lock);
    assertThat(only(compile(API))).contains("security.lock can't be read: it is a directory.");
  }

  @Test
  void allApisOfACompilationShareTheFile() throws Exception {
    JavacRun both = compile(API, OTHER);
    assertThat(both.messages()).allMatch(message -> message.contains("NOTE"));
    String text = both.generated().get(CANDIDATE);
    assertThat(text)
        .containsSubsequence("\napi shop.OtherApi\n", "\napi shop.ShopApi\n")
        .isEqualTo(both.generated().get("META-INF/keyway/shop.OtherApi/security.lock"));
    Files.writeString(lock, text);
    assertThat(compile(OTHER, API).messages()).isEmpty();
    assertThat(only(compile(WIDER, OTHER)))
        .contains("Who may call ShopApi isn't what")
        .contains("widened: GET /one");
    assertThat(only(compile(API)))
        .contains("security.lock has the API \"shop.OtherApi\", and this compilation doesn't.");
  }

  @Test
  void whatElseIsWrongIsToldFirst() throws Exception {
    Files.writeString(lock, "nonsense");
    assertThat(only(compile(API.replace("@Get(\"/two\")", "@Get(\"two\")"))))
        .contains("[Keyway/MalformedPath]");
  }

  @Test
  void nothingIsComparedWithoutAnApi() throws Exception {
    Files.writeString(lock, "nonsense");
    assertThat(compile("package shop; class Plain {}").messages())
        .noneMatch(message -> message.contains("[Keyway/"));
  }

  @Test
  void optionNeedsAPath() throws Exception {
    for (String option : List.of("-Akeyway.lock", "-Akeyway.lock=", "-Akeyway.lock=a\0b")) {
      assertThat(only(compileWith(option, API)))
          .startsWith("ERROR: [Keyway/InvalidOption] The option keyway.lock is no path: \"");
    }
  }

  @Test
  void pathsWithSpacesAreQuotedInTheCommand() throws Exception {
    lock = Files.createDirectories(directory.resolve("my project")).resolve("security.lock");
    assertThat(only(compile(API))).endsWith("security.lock '" + lock + "'");
  }

  @Test
  void candidateThatCannotBeWrittenIsReported() throws Exception {
    Path candidate = directory.resolve("run" + (runs + 1)).resolve("classes").resolve(CANDIDATE);
    Files.createDirectories(candidate.getParent().getParent());
    Files.writeString(candidate.getParent(), "in the way");
    assertThat(compile(API).messages().get(0))
        .startsWith(
            "ShopApi.java:8: ERROR: [Keyway/UnwritableFile] " + CANDIDATE + " can't be written");
  }

  @Test
  void lockIsTheSameWhateverTheOrderOfTheSource() throws Exception {
    String text = compile(API).generated().get(CANDIDATE);
    String reversed = API.replace("{\"a\", \"b\"}", "{\"b\", \"a\"}")
        .replace("/one", "/x")
        .replace("/two", "/one")
        .replace("/x", "/two");
    assertThat(text).isEqualTo("""
        # Keyway security lock, format 1
        # Who may call what. Not edited by hand: where it differs, the build says how to accept that.

        api shop.ShopApi
        GET /one OAuth2 "a b" checked by generated code after ShopApi.token
        GET /two OAuth2 "a" checked by generated code after ShopApi.token
        """);
    assertThat(compile(reversed).generated().get(CANDIDATE).lines().skip(4))
        .containsExactly(
            "GET /one OAuth2 \"a\" checked by generated code after ShopApi.token",
            "GET /two OAuth2 \"a b\" checked by generated code after ShopApi.token");
    assertThat(text.getBytes(StandardCharsets.UTF_8)).doesNotContain('\r');
  }

  @Test
  void whoChecksIsToldFromNamesakesElsewhere() throws Exception {
    String endpoints = """
        package shop;

        import dev.keyway.*;
        import dev.keyway.security.*;

        class Endpoints {
          @Get("/three")
          @Security({"a", "b"})
          void three(@Depends AccessToken token) {}
        }
        """;
    String keys = """
        package keys;

        import dev.keyway.*;
        import dev.keyway.security.*;

        public class Keys {
          public Keys() {}

          @Provides
          public AccessToken token(@shop.ShopApi.OAuth2 String bearer) {
            return AccessToken.builder(bearer).build();
          }
        }
        """;
    String api = API.replace("class ShopApi", "public class ShopApi")
        .replace("@interface OAuth2", "public @interface OAuth2")
        .replace("routes = ShopApi.class", "routes = Endpoints.class")
        .replaceFirst("(?s)  @Provides.*?\\n  }\\n", "")
        .replaceFirst("(?s)  @Get.*(?=  static Object)", "");
    JavacRun run = compile(api, endpoints, keys);
    assertThat(run.successful()).describedAs("%s", run.messages()).isTrue();
    assertThat(run.generated().get(CANDIDATE))
        .contains("GET /three OAuth2 \"a b\" checked by generated code after keys.Keys.token\n");
  }
}
