package endings;

import dev.keyway.UnitOfWork;

/** A unit of work that notes what it is told, and fails where it is to. */
@SuppressWarnings("try")
class Unit implements UnitOfWork {
  private final String name;
  private final Journal journal;
  private final String failing;

  Unit(String name, Journal journal, String failing) throws Exception {
    this.name = name;
    this.journal = journal;
    this.failing = failing;
    journal.step("open " + name, failing);
  }

  @Override
  public void complete() throws Exception {
    journal.step("complete " + name, failing);
  }

  @Override
  public void failed(Throwable failure) throws Exception {
    journal.add(name + " sees " + failure.getMessage());
    journal.step("convert " + name, failing);
  }

  @Override
  public void close() throws Exception {
    journal.step("close " + name, failing);
  }
}
