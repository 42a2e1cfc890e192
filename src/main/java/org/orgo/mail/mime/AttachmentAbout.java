package org.orgo.mail.mime;

import java.time.Instant;

/**
 * What an attached mail or an invitation says in few words.
 *
 * @param title its subject; empty for none
 * @param person who wrote or invites; null for none
 * @param startsAt when it was written or begins; null when that is not known
 * @param endsAt null when it is not known, and for mails
 * @param place null for none, and for mails
 */
public record AttachmentAbout(
    AboutKind kind, String title, String person, Instant startsAt, Instant endsAt, String place) {

  /** What it is. */
  public enum AboutKind {
    MAIL,
    INVITATION,
    CANCELLATION
  }
}
