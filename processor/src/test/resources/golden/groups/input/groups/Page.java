package groups;

record Page(int from, int to) {}
