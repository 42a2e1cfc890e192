package org.orgo.engine.migration;

/** The engine did not move the instances; nothing has changed. */
public final class InstancesNotMigrated extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean meanwhile;

  InstancesNotMigrated(boolean meanwhile, Throwable cause) {
    super(meanwhile ? "One of them moved meanwhile" : "The engine refuses one of them", cause);
    this.meanwhile = meanwhile;
  }

  /** Whether somebody else moved one of them at the same time; else it cannot be moved. */
  public boolean meanwhile() {
    return meanwhile;
  }
}
