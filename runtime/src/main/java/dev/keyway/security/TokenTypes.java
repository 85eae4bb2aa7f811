package dev.keyway.security;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The types of token that are accepted, compared as media types: without regard to case, and with
 * {@code application/} understood where no other slash is (RFC 7515, section 4.1.9).
 */
final class TokenTypes {
  private static final String APPLICATION = "application/";

  private final List<String> accepted;

  TokenTypes(String... accepted) {
    if (accepted.length == 0) {
      throw new IllegalArgumentException("no type of token is accepted");
    }
    List<String> mediaTypes = new ArrayList<>();
    for (String type : accepted) {
      if (type.isEmpty()) {
        throw new IllegalArgumentException("the type of a token is empty");
      }
      mediaTypes.add(mediaType(type));
    }
    this.accepted = List.copyOf(mediaTypes);
  }

  boolean accept(@Nullable String type) {
    if (type == null) {
      return false;
    }
    String mediaType = mediaType(type);
    for (String other : accepted) {
      if (Ascii.equalsIgnoreCase(other, mediaType)) {
        return true;
      }
    }
    return false;
  }

  private static String mediaType(String type) {
    return type.indexOf('/') < 0 ? APPLICATION + type : type;
  }
}
