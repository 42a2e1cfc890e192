package org.orgo.studio.replay.web;

import java.time.Instant;
import org.orgo.studio.replay.web.ReplayPage.ShownReplay;
import org.springframework.lang.Nullable;

/**
 * What a proposal would have done, as its page shows it.
 *
 * @param replayable whether a replay could tell anything of it
 * @param shown the replay of what is proposed; null when there is none
 * @param at when that one was asked for, or the newest of something else; null for none
 * @param stale whether only something else was replayed
 * @param mayReplay whether the reader may order one, and open its page
 */
public record ReplayPanel(
    boolean replayable,
    @Nullable ShownReplay shown,
    @Nullable Instant at,
    boolean stale,
    boolean mayReplay) {

  /** Whether there is nothing yet that could be waited for or read. */
  public boolean isMissing() {
    return replayable && (shown == null || shown.failure() != null);
  }
}
