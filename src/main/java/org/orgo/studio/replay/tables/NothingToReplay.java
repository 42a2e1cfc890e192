package org.orgo.studio.replay.tables;

import org.orgo.platform.refusals.Refusal;

/** What is to be replayed has no table that signals are routed by, and no lifecycle of tasks. */
public final class NothingToReplay extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  NothingToReplay() {
    super("None of the files is a table that signals are routed by, or the lifecycle of tasks");
  }

  @Override
  public String code() {
    return "nothing_to_replay";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }
}
