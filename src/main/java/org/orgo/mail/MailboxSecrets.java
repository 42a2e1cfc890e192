package org.orgo.mail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.orgo.platform.tenancy.OrganizationId;

/** Seals mailbox passwords for the database, each for its own mailbox only. */
public final class MailboxSecrets {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  public MailboxSecrets(String signingKey) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(signingKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] derived = mac.doFinal("mailbox secrets".getBytes(StandardCharsets.UTF_8));
      this.key = new SecretKeySpec(derived, "AES");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }

  public byte[] seal(OrganizationId organization, MailboxId mailbox, String password) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] text = password.getBytes(StandardCharsets.UTF_8);
    byte[] sealed = apply(Cipher.ENCRYPT_MODE, nonce, owner(organization, mailbox), text);
    return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
  }

  public String open(OrganizationId organization, MailboxId mailbox, byte[] secret) {
    byte[] nonce = Arrays.copyOf(secret, NONCE_BYTES);
    byte[] sealed = Arrays.copyOfRange(secret, NONCE_BYTES, secret.length);
    byte[] text = apply(Cipher.DECRYPT_MODE, nonce, owner(organization, mailbox), sealed);
    return new String(text, StandardCharsets.UTF_8);
  }

  private byte[] apply(int mode, byte[] nonce, byte[] owner, byte[] content) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(owner);
      return cipher.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The mailbox password was not sealed with this key", e);
    }
  }

  private static byte[] owner(OrganizationId organization, MailboxId mailbox) {
    return (organization + "/" + mailbox).getBytes(StandardCharsets.UTF_8);
  }
}
