package hazard.other;

public final class RequestContext {
  private RequestContext() {}

  public enum Kind {
    A,
    B
  }
}
