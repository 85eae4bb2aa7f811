package app.web;

import dev.keyway.Depends;
import jakarta.inject.Singleton;
import java.net.URI;

/** Something with an end. */
@Singleton
public class Store implements AutoCloseable {

  /** Made by Keyway. */
  public Store(@Depends("home") URI home) {}

  @Override
  public void close() {}
}
