package org.orgo.audit.seal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.orgo.platform.hashes.Sha256;

/** A pair of Ed25519 keys: the private one signs heads, the public one is published. */
public final class SealingKey {

  private static final int MIN_SECRET = 32;
  private static final int ID_LENGTH = 16;

  private final PrivateKey privateKey;
  private final PublicKey publicKey;

  private SealingKey(PrivateKey privateKey, PublicKey publicKey) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  /** A secret that nobody else has. */
  static String randomSecret() {
    byte[] bytes = new byte[MIN_SECRET];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * The pair that belongs to a secret; the same secret gives the same pair on every node.
   *
   * @throws UnusableSigningKey when the secret is too short
   */
  static SealingKey of(String secret) {
    if (secret.length() < MIN_SECRET) {
      throw new UnusableSigningKey(
          "it must have at least %d characters; openssl rand -hex 32 makes one"
              .formatted(MIN_SECRET),
          null);
    }
    byte[] seed = Sha256.of(secret);
    try {
      KeyPairGenerator pairs = KeyPairGenerator.getInstance(Signatures.ALGORITHM);
      pairs.initialize(NamedParameterSpec.ED25519, new Seed(seed));
      KeyPair pair = pairs.generateKeyPair();
      return new SealingKey(pair.getPrivate(), pair.getPublic());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has Ed25519", impossible);
    }
  }

  /** As it is published: the key in its usual encoding, in Base64. */
  public String published() {
    return Base64.getEncoder().encodeToString(publicKey.getEncoded());
  }

  public String id() {
    return id(publicKey);
  }

  /** The first digits of the SHA-256 of a public key. */
  static String id(PublicKey key) {
    byte[] hash = Sha256.of(key.getEncoded());
    return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
  }

  /**
   * @throws UnusableSigningKey when the text is no public key
   */
  static PublicKey read(String published) {
    try {
      byte[] encoded = Base64.getDecoder().decode(published.strip());
      return KeyFactory.getInstance(Signatures.ALGORITHM)
          .generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException | IllegalArgumentException noKey) {
      throw new UnusableSigningKey("orgo.audit.trusted-keys holds what is no public key", noKey);
    }
  }

  PublicKey publicKey() {
    return publicKey;
  }

  /**
   * @param head in hexadecimal, as is the signature
   */
  String sign(String head) {
    try {
      Signature signature = Signature.getInstance(Signatures.ALGORITHM);
      signature.initSign(privateKey);
      signature.update(HexFormat.of().parseHex(head));
      return HexFormat.of().formatHex(signature.sign());
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("The head could not be signed", failure);
    }
  }

  /** An Ed25519 private key is 32 random bytes; these are the ones that are wanted. */
  private static final class Seed extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    private Seed(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public void nextBytes(byte[] wanted) {
      if (wanted.length != bytes.length) {
        throw new IllegalStateException("A key of another length is asked for");
      }
      System.arraycopy(bytes, 0, wanted, 0, wanted.length);
    }
  }
}
