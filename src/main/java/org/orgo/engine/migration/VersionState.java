package org.orgo.engine.migration;

/**
 * A wait state of one version.
 *
 * @param status that work has there
 * @param clockRuns whether the deadline is watched there
 */
public record VersionState(String id, String name, String status, boolean clockRuns) {

  /** Whether work may go on there without a change of its status or of its clock. */
  public boolean isLike(VersionState other) {
    return status.equals(other.status) && clockRuns == other.clockRuns;
  }
}
