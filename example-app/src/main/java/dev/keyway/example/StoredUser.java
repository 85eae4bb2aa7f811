package dev.keyway.example;

/** A user as stored. Endpoints answer with {@link User}, so that the hash stays here. */
final class StoredUser extends User {
  private final String passwordHash;

  StoredUser(String username, String fullName, String passwordHash) {
    super(username, fullName);
    this.passwordHash = passwordHash;
  }

  /** Of bcrypt. */
  String passwordHash() {
    return passwordHash;
  }
}
