package org.orgo.tasks.process;

import java.util.List;

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

  /** Whether a step that escalates was passed; kept with both. */
  static final String ESCALATED = "escalated";

  /** Which one it was, ANNOUNCE, MOVE or REMIND; kept with it. */
  static final String ESCALATES_BY = "escalatesBy";

  /** Whether the step that notifies was passed; kept with it. */
  static final String NOTIFIES = "notifies";

  /** The key of the table that was asked for the next level; kept with it. */
  static final String PATH_ASKED = "pathAsked";

  static final List<String> KEPT_UNTIL_ARRIVAL =
      List.of(ACTION, ACTION_BY, ESCALATED, ESCALATES_BY, NOTIFIES, PATH_ASKED);

  /** What the escalation does: ANNOUNCE, MOVE or REMIND. */
  static final String ESCALATION = "escalation";

  private TaskLifecycle() {}
}
