package peer;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The compared service with Quarkus REST, with its own support for JWTs and for constraints. */
@QuarkusMain
public final class QuarkusServer {
  private QuarkusServer() {}

  public static void main(String[] args) {
    System.setProperty("quarkus.http.port", args[0]);
    System.setProperty("mp.jwt.verify.publickey.location", "file:" + args[1]);
    Quarkus.run(args);
  }
}
