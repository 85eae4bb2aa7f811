package endings;

/** A result that can't always be written. */
record Result(String text) {
  @Override
  public String text() {
    if (text.equals("unwritable")) {
      throw new IllegalStateException("unwritable");
    }
    return text;
  }
}
