package org.orgo.studio.replay;

/** How far a replay is. */
public enum ReplayStatus {
  QUEUED,
  RUNNING,
  READY,
  FAILED,
  CANCELLED;

  public boolean isOver() {
    return this != QUEUED && this != RUNNING;
  }
}
