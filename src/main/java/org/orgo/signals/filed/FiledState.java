package org.orgo.signals.filed;

/** Where a mail stands that became no work. */
public enum FiledState {
  /** Put aside, and waits for a person. */
  QUARANTINED,
  /** Filed, by a step or by a person; nobody waits for it. */
  FILED
}
