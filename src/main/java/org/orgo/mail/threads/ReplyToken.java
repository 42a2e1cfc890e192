package org.orgo.mail.threads;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.orgo.platform.tenancy.OrganizationId;

/**
 * Proves that a mail answers one of ours: a Message-ID or reply address which only we can make. It
 * names the task, is worth nothing in another organization, and shows what is answered, never who
 * answers.
 */
public final class ReplyToken {

  private static final int MIN_KEY_BYTES = 32;
  private static final int SIGNATURE_BYTES = 16;
  private static final String DIGITS = "([a-z2-7]{26})";
  private static final Pattern MESSAGE_ID =
      Pattern.compile("<?t\\." + DIGITS + "\\." + DIGITS + "\\." + DIGITS + "@[^\\s<>@]+>?");
  private static final Pattern REPLY_ADDRESS =
      Pattern.compile("[^\\s<>@+]{1,64}\\+" + DIGITS + DIGITS + "@[^\\s<>@]+");

  /** 160 bits fill 32 digits exactly, so ours follow 32 zeroes, which are cut off. */
  private static final int ZERO_BYTES = 4;

  private static final String ZEROES = "AAAAAA";
  private static final Base32 BASE32 = new Base32();

  private final SecretKeySpec key;

  public ReplyToken(String signingKey) {
    byte[] secret = signingKey.getBytes(StandardCharsets.UTF_8);
    if (secret.length < MIN_KEY_BYTES) {
      throw new IllegalArgumentException(
          "orgo.mail.signing-key needs at least " + MIN_KEY_BYTES + " characters");
    }
    this.key = new SecretKeySpec(secret, "HmacSHA256");
  }

  /**
   * A Message-ID without angle brackets, as {@code outgoing_emails.message_id} holds it.
   *
   * @param notification makes the id stable: the same notification sent again gets the same id
   */
  public String messageId(
      OrganizationId organization, UUID task, UUID notification, String domain) {
    String signature = digits(sign('m', organization, task, notification));
    return "t.%s.%s.%s@%s".formatted(digits(task), digits(notification), signature, domain);
  }

  /** {@code maintenance@x.example} becomes {@code maintenance+<token>@x.example}. */
  public String replyAddress(OrganizationId organization, UUID task, String mailbox) {
    int at = mailbox.lastIndexOf('@');
    String signature = digits(sign('r', organization, task, task));
    return mailbox.substring(0, at) + "+" + digits(task) + signature + mailbox.substring(at);
  }

  /** The task that either form names; empty when we did not sign it for this organization. */
  public Optional<UUID> verify(OrganizationId organization, String idOrAddress) {
    Matcher id = MESSAGE_ID.matcher(idOrAddress);
    if (id.matches()) {
      return verify('m', organization, id.group(1), id.group(2), id.group(3));
    }
    Matcher address = REPLY_ADDRESS.matcher(idOrAddress.toLowerCase(Locale.ROOT));
    return address.matches()
        ? verify('r', organization, address.group(1), address.group(1), address.group(2))
        : Optional.empty();
  }

  private Optional<UUID> verify(
      char purpose, OrganizationId organization, String task, String nonce, String signature) {
    UUID taskId = uuid(task);
    UUID nonceId = uuid(nonce);
    if (taskId == null || nonceId == null) {
      return Optional.empty();
    }
    String expected = digits(sign(purpose, organization, taskId, nonceId));
    return MessageDigest.isEqual(ascii(expected), ascii(signature))
        ? Optional.of(taskId)
        : Optional.empty();
  }

  private byte[] sign(char purpose, OrganizationId organization, UUID task, UUID nonce) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update((byte) purpose);
      mac.update(bytes(organization.value()));
      mac.update(bytes(task));
      mac.update(bytes(nonce));
      return Arrays.copyOf(mac.doFinal(), SIGNATURE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }

  private static String digits(UUID id) {
    return digits(bytes(id));
  }

  /** Digits in lower case, which survive mailers that fold the case. */
  private static String digits(byte[] sixteen) {
    byte[] padded =
        ByteBuffer.allocate(ZERO_BYTES + sixteen.length).put(ZERO_BYTES, sixteen).array();
    return BASE32.encodeToString(padded).substring(ZEROES.length()).toLowerCase(Locale.ROOT);
  }

  /** The UUID; null when the digits exceed 128 bits. */
  private static UUID uuid(String digits) {
    ByteBuffer decoded = ByteBuffer.wrap(BASE32.decode(ZEROES + digits.toUpperCase(Locale.ROOT)));
    return decoded.getInt() == 0 ? new UUID(decoded.getLong(), decoded.getLong()) : null;
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
