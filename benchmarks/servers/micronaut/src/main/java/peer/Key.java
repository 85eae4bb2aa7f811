package peer;

import dev.keyway.benchmarks.service.PublicKeyFile;
import io.micronaut.context.annotation.Value;
import io.micronaut.security.token.jwt.signature.rsa.RSASignatureConfiguration;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPublicKey;

/** The key of the tokens. */
@Named("validation")
@Singleton
final class Key implements RSASignatureConfiguration {
  private final RSAPublicKey key;

  Key(@Value("${benchmark.key}") String file) throws IOException, GeneralSecurityException {
    this.key = PublicKeyFile.read(file);
  }

  @Override
  public RSAPublicKey getPublicKey() {
    return key;
  }
}
