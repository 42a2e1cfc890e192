package org.orgo.studio.migration;

import org.orgo.platform.refusals.Refusal;

/** What is tried on a share of new work keeps its tasks, or nobody could say what came of it. */
public final class VersionIsTried extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  VersionIsTried() {
    super(
        "These tasks run in a version that is tried on a share of new work; roll it out for"
            + " everybody or take it back first");
  }

  @Override
  public String code() {
    return "version_is_tried";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
