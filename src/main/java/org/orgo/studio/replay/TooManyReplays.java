package org.orgo.studio.replay;

import org.orgo.platform.refusals.Refusal;

/** An organization has as many replays waiting as it may have. */
public final class TooManyReplays extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  TooManyReplays(int limit) {
    super("No more than %d replays may wait or run at once; wait for one of them".formatted(limit));
  }

  @Override
  public String code() {
    return "too_many_replays";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
