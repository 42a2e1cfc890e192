package org.orgo.sync.changes;

/** What somebody did on a node. */
public enum OperationKind {
  /** Took a transition. */
  MOVE,
  /** Changed a field. */
  FIELD,
  COMMENT,
  /** Opened a task; what follows names it by the id of this operation. */
  CREATE
}
