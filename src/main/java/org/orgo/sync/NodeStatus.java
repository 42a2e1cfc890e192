package org.orgo.sync;

/** What an offline node may still do. */
public enum NodeStatus {
  ACTIVE,
  /** Given back: it uploads nothing any more. */
  RETIRED,
  /** In unknown hands: its key opens nothing any more. */
  LOST
}
