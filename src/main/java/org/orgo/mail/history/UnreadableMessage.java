package org.orgo.mail.history;

import org.orgo.mail.mime.MailRefused;

/** A message of an archive exceeds a bound of what is read, or has no valid form. */
public final class UnreadableMessage extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableMessage(MailRefused refused) {
    super(refused.getMessage(), refused, false, false);
  }
}
