package org.orgo.sync.conflicts;

/** What holds where both sides differ. */
public enum ConflictChoice {
  /** What is on the server stays. */
  SERVER,
  /** What was done on the node is done now. */
  NODE,
  /** Something else, which is named. */
  BY_HAND
}
