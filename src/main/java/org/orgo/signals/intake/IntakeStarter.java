package org.orgo.signals.intake;

import java.util.List;
import org.orgo.mail.SignalId;

/** Starts the intake diagram. Implemented on the engine by {@code process}. */
public interface IntakeStarter {

  /** Runs the diagram up to its first wait, in the caller's transaction. */
  void signalReported(SignalId signal);

  /** Creates the jobs that will run the diagram, in the caller's transaction. */
  void mailsStored(List<SignalId> signals);
}
