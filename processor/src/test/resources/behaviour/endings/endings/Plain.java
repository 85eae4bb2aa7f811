package endings;

/** Something that is only closed. */
@SuppressWarnings("try")
record Plain(Journal journal, String failing) implements AutoCloseable {
  @Override
  public void close() throws Exception {
    journal.step("close plain", failing);
  }
}
