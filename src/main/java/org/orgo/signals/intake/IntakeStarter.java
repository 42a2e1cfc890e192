package org.orgo.signals.intake;

import java.util.List;
import org.orgo.mail.SignalId;

/** Starts the intake diagram. Implemented on the engine by {@code process}. */
public interface IntakeStarter {

  /** Runs as far as the diagram leads without a wait, in the caller's transaction. */
  void signalReported(SignalId signal);

  /** Creates the job that will run it, in the caller's transaction. */
  void mailsStored(List<SignalId> signals);
}
