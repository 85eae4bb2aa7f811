package groups;

record Page(int from, int to) {
  Page {
    to = Math.max(from, to);
  }
}
