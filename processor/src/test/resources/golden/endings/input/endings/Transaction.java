package endings;

import dev.keyway.UnitOfWork;

final class Transaction implements UnitOfWork {
  Transaction(Pooled pooled) {}

  @Override
  public void complete() {}

  @Override
  public void close() {}
}
