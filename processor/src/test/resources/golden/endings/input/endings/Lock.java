package endings;

@SuppressWarnings("try")
final class Lock implements AutoCloseable {
  @Override
  public void close() throws InterruptedException {
    Thread.sleep(1);
  }
}
