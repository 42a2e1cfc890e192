package org.orgo.signals.intake;

import java.util.UUID;

/**
 * The open work that a new signal belongs to.
 *
 * @param id of the task or case; null for none
 */
record OpenWork(Kind kind, UUID id) {

  static final OpenWork NONE = new OpenWork(Kind.NONE, null);

  /** As the diagram's conditions read it. */
  enum Kind {
    NONE,
    /** The task that the same words have opened. */
    TASK,
    /** The case about the same matter. */
    CASE
  }
}
