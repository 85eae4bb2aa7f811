package dev.keyway.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.impl.BaseJWSProvider;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Set;

/**
 * Signatures with Ed25519 (RFC 8037) by the JDK itself. Nimbus has its own only with Tink, two
 * megabytes whose absence it reports as an {@code Error}.
 */
final class Ed25519 {
  private static final String NAME = "Ed25519";
  private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.Ed25519);

  private Ed25519() {}

  static JWSVerifier verifier(PublicKey key) {
    return new Verifier(key);
  }

  static JWSSigner signer(PrivateKey key) {
    return new Signer(key);
  }

  /** Verifies with a public key. */
  private static final class Verifier extends BaseJWSProvider implements JWSVerifier {
    private final PublicKey key;

    Verifier(PublicKey key) {
      super(ALGORITHMS);
      this.key = key;
    }

    @Override
    public boolean verify(JWSHeader header, byte[] signingInput, Base64URL signature)
        throws JOSEException {
      try {
        Signature engine = Signature.getInstance(NAME);
        engine.initVerify(key);
        engine.update(signingInput);
        return engine.verify(signature.decode());
      } catch (SignatureException malformed) {
        return false;
      } catch (GeneralSecurityException e) {
        throw new JOSEException(e.getMessage(), e);
      }
    }
  }

  /** Signs with a private key. */
  private static final class Signer extends BaseJWSProvider implements JWSSigner {
    private final PrivateKey key;

    Signer(PrivateKey key) {
      super(ALGORITHMS);
      this.key = key;
    }

    @Override
    public Base64URL sign(JWSHeader header, byte[] signingInput) throws JOSEException {
      try {
        Signature engine = Signature.getInstance(NAME);
        engine.initSign(key);
        engine.update(signingInput);
        return Base64URL.encode(engine.sign());
      } catch (GeneralSecurityException e) {
        throw new JOSEException(e.getMessage(), e);
      }
    }
  }
}
