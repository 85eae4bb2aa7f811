package handlers;

class NameTaken extends Exception {
  private static final long serialVersionUID = 1L;

  NameTaken(String name) {
    super(name);
  }
}
