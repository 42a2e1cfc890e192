package org.orgo.mail.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.orgo.mail.mime.MailEnvelope;
import org.orgo.mail.mime.ParsedMail;

/**
 * A message of an archive that was read.
 *
 * @param sha256 digest of everything its sender wrote
 * @param sentAt its own date where that can be, else what the archive says
 */
public record ReadMessage(byte[] raw, byte[] sha256, ParsedMail mail, Instant sentAt) {

  /** The database compares the text it has, which is cut where it is longer. */
  private static final int MAX_COMPARED = 1_000_000;

  /** In bytes. */
  public long size() {
    return raw.length;
  }

  /** Whether a machine wrote it. */
  public boolean automatic() {
    return mail.automatic().isPresent();
  }

  public String fromAddress() {
    return mail.envelope().fromAddress();
  }

  public String fromName() {
    return mail.envelope().fromName();
  }

  public String subject() {
    return mail.envelope().subject();
  }

  public String text() {
    return mail.text();
  }

  /** Its own Message-ID and those that it answers. */
  public List<String> relatedIds() {
    MailEnvelope envelope = mail.envelope();
    List<String> ids = new ArrayList<>(envelope.references());
    ids.addAll(envelope.inReplyTo());
    if (envelope.messageId() != null) {
      ids.add(envelope.messageId());
    }
    return ids;
  }

  public MailFingerprint fingerprint() {
    String text = mail.text();
    return new MailFingerprint(
        sha256,
        mail.envelope().messageId(),
        fromAddress(),
        text.length() > MAX_COMPARED ? null : DigestUtils.md5Hex(text));
  }

  /** The own address it was sent to, else the first one. */
  public String recipient(Set<String> own) {
    List<String> all = new ArrayList<>(mail.envelope().toAddresses());
    all.addAll(mail.envelope().ccAddresses());
    return all.stream().filter(own::contains).findFirst().orElse(all.isEmpty() ? null : all.get(0));
  }
}
