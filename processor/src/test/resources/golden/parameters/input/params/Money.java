package params;

record Money(long cents) {
  static Money parse(String text) {
    return new Money(Long.parseLong(text));
  }
}
