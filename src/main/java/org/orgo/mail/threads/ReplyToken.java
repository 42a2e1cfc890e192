package org.orgo.mail.threads;

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
import org.orgo.platform.tenancy.OrganizationId;

/**
 * Proof that a mail answers one of ours: a Message-ID or reply address which only we can make,
 * naming the task, and worth nothing in another organization. It shows what is answered, never who
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
   * Without angle brackets, as {@code outgoing_emails.message_id} holds it.
   *
   * @param notification makes the id stable: the same notification sent again carries the same id
   */
  public String messageId(
      OrganizationId organization, UUID task, UUID notification, String domain) {
    String signature = Base32.encode(sign('m', organization, task, notification));
    return "t.%s.%s.%s@%s"
        .formatted(Base32.encode(task), Base32.encode(notification), signature, domain);
  }

  /** {@code maintenance@x.example} becomes {@code maintenance+<token>@x.example}. */
  public String replyAddress(OrganizationId organization, UUID task, String mailbox) {
    int at = mailbox.lastIndexOf('@');
    String signature = Base32.encode(sign('r', organization, task, task));
    return mailbox.substring(0, at) + "+" + Base32.encode(task) + signature + mailbox.substring(at);
  }

  /** Reads either form; empty for everything that we did not sign for this organization. */
  public Optional<TaskReference> verify(OrganizationId organization, String idOrAddress) {
    Matcher id = MESSAGE_ID.matcher(idOrAddress);
    if (id.matches()) {
      return verify('m', organization, id.group(1), id.group(2), id.group(3));
    }
    Matcher address = REPLY_ADDRESS.matcher(idOrAddress.toLowerCase(Locale.ROOT));
    return address.matches()
        ? verify('r', organization, address.group(1), address.group(1), address.group(2))
        : Optional.empty();
  }

  private Optional<TaskReference> verify(
      char purpose, OrganizationId organization, String task, String nonce, String signature) {
    UUID taskId = Base32.uuid(task);
    UUID nonceId = Base32.uuid(nonce);
    UUID claimed = Base32.uuid(signature);
    if (taskId == null || nonceId == null || claimed == null) {
      return Optional.empty();
    }
    byte[] expected = sign(purpose, organization, taskId, nonceId);
    return MessageDigest.isEqual(expected, Base32.bytes(claimed))
        ? Optional.of(new TaskReference(organization, taskId))
        : Optional.empty();
  }

  private byte[] sign(char purpose, OrganizationId organization, UUID task, UUID nonce) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update((byte) purpose);
      mac.update(Base32.bytes(organization.value()));
      mac.update(Base32.bytes(task));
      mac.update(Base32.bytes(nonce));
      return Arrays.copyOf(mac.doFinal(), SIGNATURE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }
}
