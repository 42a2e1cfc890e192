package org.orgo.studio.migration;

/** How far a migration is. */
public enum MigrationStatus {
  QUEUED,
  RUNNING,
  DONE,
  FAILED,
  CANCELLED;

  public boolean isOver() {
    return this != QUEUED && this != RUNNING;
  }
}
