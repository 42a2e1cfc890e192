package org.orgo.mail.inbound;

import java.time.Instant;
import org.orgo.mail.mime.MailEnvelope;
import org.orgo.platform.hashes.Sha256;

/**
 * One mail as the server gave it, with what its row says before it is parsed.
 *
 * @param bytes the whole mail; only its header when it was too large to fetch
 * @param sha256 digest of everything its sender wrote; two deliveries of one mail share it
 * @param refusal why it was not fetched as a whole; null when it was
 * @param head what the header says; null when it was not read or cannot be read
 * @param automatic whether its header says that a machine wrote it; not told of one that was
 *     fetched
 * @param receivedAt when it was stored; null until then
 */
public record FetchedMail(
    long uid,
    long size,
    byte[] bytes,
    byte[] sha256,
    String refusal,
    MailEnvelope head,
    boolean automatic,
    Instant receivedAt) {

  public static FetchedMail whole(long uid, byte[] raw) {
    byte[] sha256 = Sha256.of(TraceHeaders.stripFrom(raw));
    return new FetchedMail(uid, raw.length, raw, sha256, null, null, false, null);
  }

  public static FetchedMail headOf(long uid, long size, byte[] header, long largest) {
    String refusal = "The mail has " + size + " bytes, more than the limit of " + largest + ".";
    return new FetchedMail(uid, size, header, Sha256.of(header), refusal, null, false, null);
  }

  FetchedMail received(Instant at) {
    return new FetchedMail(uid, size, bytes, sha256, refusal, head, automatic, at);
  }

  FetchedMail saying(MailEnvelope newHead, boolean byMachine) {
    return new FetchedMail(uid, size, bytes, sha256, refusal, newHead, byMachine, receivedAt);
  }

  public boolean tooLarge() {
    return refusal != null;
  }

  public byte[] raw() {
    return tooLarge() ? null : bytes;
  }

  public String status() {
    return tooLarge() ? "QUARANTINED" : "RECEIVED";
  }

  public String subject() {
    return head == null ? "" : head.subject();
  }

  public String fromName() {
    return head == null ? null : head.fromName();
  }

  public String messageId() {
    return head == null ? null : head.messageId();
  }

  /** When its sender wrote it; null when that is not known. */
  public Instant sentAt() {
    return head == null ? null : head.sentAt();
  }

  public String fromAddress() {
    return head == null ? null : head.fromAddress();
  }
}
