package dev.keyway.processor.lock;

import dev.keyway.processor.model.Api;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Where the files are, as a user would type it.
 *
 * @param workingDirectory absolute; what is below it is named from there
 * @param resources where a resource that was written is, by its name
 */
public record Locations(Path workingDirectory, Function<String, URI> resources) {
  private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./\\\\-]+");

  /** The command that accepts what is now. All APIs of a compilation have the same file. */
  String accept(Api api, Path accepted) {
    URI current = resources.apply(SecurityLock.resource(api.type().canonicalName()));
    // A compiler in memory has no file to copy, and its name is better than nothing.
    String source =
        "file".equals(current.getScheme()) ? shown(Path.of(current)) : current.toString();
    return "cp " + argument(source) + " " + argument(shown(accepted));
  }

  /** A path, from the working directory where it is below it. */
  String shown(Path path) {
    Path absolute = workingDirectory.resolve(path).normalize();
    return (absolute.startsWith(workingDirectory)
            ? workingDirectory.relativize(absolute)
            : absolute)
        .toString();
  }

  private static String argument(String path) {
    return PLAIN.matcher(path).matches() ? path : "'" + path.replace("'", "'\\''") + "'";
  }
}
