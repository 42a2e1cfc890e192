package org.orgo.audit.seal;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HexFormat;

/** Checks signatures under heads. */
public final class Signatures {

  static final String ALGORITHM = "Ed25519";

  private Signatures() {}

  /**
   * @param head in hexadecimal, as is the signature
   */
  public static boolean verify(PublicKey key, String head, String signature) {
    try {
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(HexFormat.of().parseHex(head));
      return check.verify(HexFormat.of().parseHex(signature));
    } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
      return false;
    }
  }
}
