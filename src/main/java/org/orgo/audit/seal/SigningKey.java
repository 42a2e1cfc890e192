package org.orgo.audit.seal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pair of Ed25519 keys: the private one signs heads, the public one is published. */
public final class SigningKey {

  private static final int ID_LENGTH = 16;

  private final PrivateKey privateKey;
  private final PublicKey publicKey;

  private SigningKey(PrivateKey privateKey, PublicKey publicKey) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  public static SigningKey random() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(Signatures.ALGORITHM).generateKeyPair();
      return new SigningKey(pair.getPrivate(), pair.getPublic());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has Ed25519", impossible);
    }
  }

  /**
   * @param pem with a block PRIVATE KEY and a block PUBLIC KEY
   * @throws UnusableSigningKey when it holds no such pair
   */
  static SigningKey read(String pem) {
    try {
      KeyFactory keys = KeyFactory.getInstance(Signatures.ALGORITHM);
      SigningKey key =
          new SigningKey(
              keys.generatePrivate(new PKCS8EncodedKeySpec(block(pem, "PRIVATE KEY"))),
              publicKey(block(pem, "PUBLIC KEY")));
      String probe = HexFormat.of().formatHex(CanonicalHash.of("probe"));
      if (!Signatures.verify(key.publicKey, probe, key.sign(probe))) {
        throw new UnusableSigningKey("its two keys do not belong together", null);
      }
      return key;
    } catch (GeneralSecurityException | IllegalArgumentException broken) {
      throw new UnusableSigningKey("it holds no pair of Ed25519 keys", broken);
    }
  }

  String pem() {
    return pem("PRIVATE KEY", privateKey.getEncoded()) + pem("PUBLIC KEY", publicKey.getEncoded());
  }

  private static String pem(String name, byte[] content) {
    return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
        .formatted(name, Base64.getEncoder().encodeToString(content), name);
  }

  private static byte[] block(String pem, String name) {
    Matcher block =
        Pattern.compile("-----BEGIN %1$s-----([^-]*)-----END %1$s-----".formatted(name))
            .matcher(pem);
    if (!block.find()) {
      throw new UnusableSigningKey("it has no block " + name, null);
    }
    return Base64.getMimeDecoder().decode(block.group(1));
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
    byte[] hash = CanonicalHash.sha256().digest(key.getEncoded());
    return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
  }

  static PublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
    return KeyFactory.getInstance(Signatures.ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
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
}
