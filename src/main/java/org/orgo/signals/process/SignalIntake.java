package org.orgo.signals.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.orgo.mail.SignalId;

/** Key, messages and variables of {@code processes/signals/signal-intake.bpmn}. */
final class SignalIntake {

  static final String KEY = "signal-intake";
  static final String MESSAGE_MAIL_STORED = "mailStored";

  /** The signal; also its business key. */
  static final String SIGNAL_ID = "signalId";

  /** PERSONAL, AUTOMATIC or QUARANTINED, later WORK or REPLY. */
  static final String MAIL_KIND = "mailKind";

  /** What the signal opens: TASK, CASE, CASE_AND_TASK, INFORM, DROP. */
  static final String OPENS = "opens";

  /** The open work it belongs to: NONE, TASK, CASE. */
  static final String OPEN_WORK = "openWork";

  private SignalIntake() {}

  static SignalId signalOf(DelegateExecution execution) {
    return SignalId.of((String) execution.getVariable(SIGNAL_ID));
  }
}
