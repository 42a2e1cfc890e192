package org.orgo.studio.replay;

import org.orgo.platform.refusals.Refusal;

/** A replay that has ended cannot be cancelled. */
public final class ReplayIsOver extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  ReplayIsOver() {
    super("The replay has ended and cannot be cancelled any more");
  }

  @Override
  public String code() {
    return "replay_is_over";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
