package dev.keyway.processor.discovery;

import java.util.List;

/**
 * The members of a record or class.
 *
 * @param healthy in the order of writing
 * @param leftOut the names in JSON of those that aren't read or written
 * @param complete whether none was refused; if one was, the others are still read for what is wrong
 *     with them
 */
record JsonMembers(List<JsonMember> healthy, List<String> leftOut, boolean complete) {
  JsonMembers {
    healthy = List.copyOf(healthy);
    leftOut = List.copyOf(leftOut);
  }
}
