package org.orgo.exports;

/** Whose tasks, as the list of work offers them. */
public enum WorkView {
  /** Assigned to the requester. */
  MINE,
  /** In the requester's queues. */
  QUEUES,
  ALL
}
