package endings;

@SuppressWarnings("try")
final class Inner extends Unit {
  Inner(Journal journal, String failing) throws Exception {
    super("inner", journal, failing);
  }
}
