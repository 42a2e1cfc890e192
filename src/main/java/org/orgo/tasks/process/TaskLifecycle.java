package org.orgo.tasks.process;

/** Key, elements and variables of {@code processes/tasks/task-lifecycle.bpmn}. */
final class TaskLifecycle {

  static final String KEY = "task-lifecycle";
  static final String MESSAGE_TASK_CANCELLED = "taskCancelled";

  /** When the next escalation is due; a date. */
  static final String ESCALATE_AT = "escalateAt";

  /** Whether the profile stops the clock on hold; a boolean. */
  static final String CLOCK_STOPS_ON_HOLD = "clockStopsOnHold";

  /** The transition being taken; transient, or kept until a job has carried it out. */
  static final String ACTION = "action";

  /** The id of the actor who took the transition; kept with it. */
  static final String ACTION_BY = "actionBy";

  /** Whether the step that escalates was passed; kept with both. */
  static final String ESCALATED = "escalated";

  private TaskLifecycle() {}
}
