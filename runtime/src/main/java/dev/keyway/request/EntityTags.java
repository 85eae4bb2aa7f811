package dev.keyway.request;

import dev.keyway.response.EntityTag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads entity tags from header fields, and makes them of content. */
public final class EntityTags {
  /** A hash of that many bytes is as good as unique. */
  private static final int HASH_BYTES = 16;

  private EntityTags() {}

  /** The strong tag of some bytes: a hash. */
  public static EntityTag of(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return EntityTag.strong(
          Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, HASH_BYTES)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The tag that a field says; null if it isn't one. */
  static @Nullable EntityTag parse(String field) {
    boolean weak = field.startsWith("W/");
    String quoted = weak ? field.substring(2) : field;
    if (quoted.length() < 2 || !quoted.startsWith("\"") || !quoted.endsWith("\"")) {
      return null;
    }
    String value = quoted.substring(1, quoted.length() - 1);
    try {
      return weak ? EntityTag.weak(value) : EntityTag.strong(value);
    } catch (IllegalArgumentException e) {
      // Somebody's own idea of a tag, which nothing can be compared with.
      return null;
    }
  }

  /** The elements of a list, without what isn't in quotes around them; a tag may hold commas. */
  static List<String> split(String list) {
    List<String> elements = new ArrayList<>();
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i <= list.length(); i++) {
      char c = i == list.length() ? ',' : list.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && (!quoted || i == list.length())) {
        elements.add(list.substring(start, i).strip());
        start = i + 1;
      }
    }
    return elements;
  }
}
