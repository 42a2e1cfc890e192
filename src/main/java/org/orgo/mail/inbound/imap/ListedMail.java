package org.orgo.mail.inbound.imap;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Optional;
import org.orgo.mail.inbound.FetchedMail;

/**
 * A mail as its server lists it; its bytes are fetched later. It is a message only because Spring
 * Integration's receiver hands out messages, and it belongs to no folder: the flags that the
 * receiver sets before our commit reach nobody.
 */
final class ListedMail extends MimeMessage {

  private final long uid;
  private final long size;
  private final Instant arrived;
  private FetchedMail fetched;

  ListedMail(long uid, long size, Instant arrived) {
    super((Session) null);
    this.uid = uid;
    this.size = size;
    this.arrived = arrived;
  }

  long uid() {
    return uid;
  }

  /** In bytes, as the server says; 0 when it does not. */
  long size() {
    return size;
  }

  /** When it came to the server; null when the server does not say. */
  Instant arrived() {
    return arrived;
  }

  void fetched(FetchedMail mail) {
    fetched = mail;
  }

  /** Empty when the mail was gone before it could be fetched. */
  Optional<FetchedMail> fetched() {
    return Optional.ofNullable(fetched);
  }

  @Override
  public int getSize() {
    return Math.toIntExact(Math.min(size, Integer.MAX_VALUE));
  }
}
