package org.orgo.anonymous;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.orgo.mail.threads.SigningKey;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;

/**
 * Hashes receipts with the installation's key, so that whoever has the database alone cannot try
 * all of them. The same digits have another hash in each organization.
 */
@Component
class ReceiptHashes {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  ReceiptHashes(SigningKey signingKey) {
    byte[] secret = signingKey.text().getBytes(StandardCharsets.UTF_8);
    this.key = new SecretKeySpec(mac(new SecretKeySpec(secret, ALGORITHM), "receipts"), ALGORITHM);
  }

  byte[] of(ReceiptNumber receipt) {
    return mac(key, CurrentTenant.require() + " " + receipt.digits());
  }

  private static byte[] mac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }
}
