package endings;

@SuppressWarnings("try")
final class Outer extends Unit {
  Outer(Journal journal, String failing) throws Exception {
    super("outer", journal, failing);
  }
}
