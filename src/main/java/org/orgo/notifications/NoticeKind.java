package org.orgo.notifications;

/** What a notice is about. */
public enum NoticeKind {
  TASK_OPENED,
  TASK_ESCALATED,
  ESCALATION_ANNOUNCED,
  TASK_ASSIGNED,
  TASK_COMMENTED,
  TASK_CLOSED,
  BROADCAST
}
