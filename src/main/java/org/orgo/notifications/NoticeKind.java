package org.orgo.notifications;

/** What a notice is about. */
public enum NoticeKind {
  TASK_OPENED,
  TASK_ESCALATED,
  ESCALATION_ANNOUNCED,
  TASK_ASSIGNED,
  TASK_COMMENTED,
  TASK_CLOSED,
  /** What its author wrote to somebody outside came back. */
  MAIL_RETURNED,
  /** More escalations than anybody reads; their own notices are held. */
  ESCALATION_STORM,
  /** Somebody asks to take a task over. */
  TAKEOVER_ASKED,
  BROADCAST,
  /** Somebody asks for a decision. */
  REQUEST_MADE,
  REQUEST_APPROVED,
  REQUEST_REFUSED,
  /** Nobody decided in time. */
  REQUEST_LAPSED,
  /** What was asked for can be fetched. */
  REQUEST_READY,
  REQUEST_FAILED
}
