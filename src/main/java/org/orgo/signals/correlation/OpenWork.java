package org.orgo.signals.correlation;

import java.util.UUID;

/**
 * The open work that a new signal belongs to.
 *
 * @param id of the task or case; null for none
 */
public record OpenWork(Kind kind, UUID id) {

  public static final OpenWork NONE = new OpenWork(Kind.NONE, null);

  /** As the diagram's conditions read it. */
  public enum Kind {
    NONE,
    /** The task that the same words have opened. */
    TASK,
    /** The case about the same matter. */
    CASE
  }
}
