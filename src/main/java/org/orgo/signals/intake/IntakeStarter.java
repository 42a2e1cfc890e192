package org.orgo.signals.intake;

import java.util.List;
import org.orgo.mail.SignalId;

/** Starts the intake diagram. Implemented on the engine by {@code process}. */
public interface IntakeStarter {

  /** Runs to the end before it returns. */
  void signalReported(SignalId signal);

  /** Creates the job that will run it, in the caller's transaction. */
  void mailsStored(List<SignalId> signals);
}
