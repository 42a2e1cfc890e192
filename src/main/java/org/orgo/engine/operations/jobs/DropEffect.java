package org.orgo.engine.operations.jobs;

/** What becomes of the thing that waits when its failed job is dropped. */
public enum DropEffect {

  /** A timer beside a wait state goes; whoever has the work keeps it, and nothing escalates. */
  TIMER_ENDS,

  /** The instance ends, since its token could never go on. */
  INSTANCE_ENDS,

  /** It cannot be dropped: what was reported is never lost. */
  REFUSED;

  private static final String BOUNDARY_TIMER = "timer-transition";
  private static final String INTAKE = "signal-intake";

  /**
   * @param handler the engine's word for what the job does
   */
  static DropEffect of(String definitionKey, String rootKey, String handler) {
    if (INTAKE.equals(definitionKey) || INTAKE.equals(rootKey)) {
      return REFUSED;
    }
    return BOUNDARY_TIMER.equals(handler) ? TIMER_ENDS : INSTANCE_ENDS;
  }
}
