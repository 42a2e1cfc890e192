package org.orgo.tasks.process;

/** Key, elements and variables of {@code processes/tasks/task-lifecycle.bpmn}. */
final class TaskLifecycle {

  static final String KEY = "task-lifecycle";
  static final String MESSAGE_TASK_CANCELLED = "taskCancelled";

  /** When the next escalation is due; a date. */
  static final String ESCALATE_AT = "escalateAt";

  /** Whether the profile stops the clock on hold; a boolean. */
  static final String CLOCK_STOPS_ON_HOLD = "clockStopsOnHold";

  /** The choice being taken; transient. */
  static final String ACTION = "action";

  private TaskLifecycle() {}
}
