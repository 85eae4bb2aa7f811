package endings;

import dev.keyway.Depends;
import dev.keyway.UnitOfWork;

record Entries(@Depends Transaction transaction) implements UnitOfWork {
  @Override
  public void complete() {}

  @Override
  public void close() {}
}
