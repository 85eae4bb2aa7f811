package endings;

record Pooled(String pool) implements AutoCloseable {
  @Override
  public void close() {}
}
