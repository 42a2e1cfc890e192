package org.orgo.signals.intake;

import java.time.Instant;
import java.util.List;
import org.orgo.mail.SignalId;

/** Intakes whose steps failed too often. Implemented on the engine by {@code process}. */
public interface FailedIntakes {

  List<Failed> list();

  /** Tries again; false where nothing of this signal failed. */
  boolean retry(SignalId signal);

  record Failed(SignalId signalId, String reason, int attempts, Instant at) {}
}
