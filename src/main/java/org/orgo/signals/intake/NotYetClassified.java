package org.orgo.signals.intake;

import org.orgo.mail.SignalId;

/**
 * The intake diagram leads to a step that needs the decision about a signal before there is one.
 */
public final class NotYetClassified extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  NotYetClassified(SignalId signal) {
    super(
        "Signal %s has no decision: no step has classified it, or it is done with"
            .formatted(signal));
  }
}
