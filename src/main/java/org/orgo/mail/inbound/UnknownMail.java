package org.orgo.mail.inbound;

import org.orgo.mail.SignalId;

/** The signal did not come by mail, or belongs to another organization. */
public final class UnknownMail extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownMail(SignalId signal) {
    super("No mail belongs to signal " + signal);
  }
}
