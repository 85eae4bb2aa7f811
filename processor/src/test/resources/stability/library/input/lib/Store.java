package lib;

import jakarta.inject.Singleton;

@Singleton
public class Store {
  public Store() {}
}
