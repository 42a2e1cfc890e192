package org.orgo.tasks.escalation;

/** What an escalation does, as the diagram's conditions read it. */
public enum EscalationKind {
  /** Leaves the task with its owners and says who is next. */
  ANNOUNCE,
  /** Hands the task to the next role. */
  MOVE,
  /** Leaves the task with its owners and reminds them. */
  REMIND
}
