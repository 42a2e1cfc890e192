package org.orgo.signals.intake;

import org.orgo.mail.SignalId;

/** The intake diagram leads to a step that needs a reply, and no reply was recognised. */
public final class NoReplyRecognised extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  NoReplyRecognised(SignalId signal) {
    super("Signal %s is not known to answer a mail of ours".formatted(signal));
  }
}
