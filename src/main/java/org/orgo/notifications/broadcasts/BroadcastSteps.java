package org.orgo.notifications.broadcasts;

import java.time.Instant;
import org.orgo.vocabulary.work.NotifyScope;

/** Starts the diagram of a broadcast. Implemented on the engine by {@code process}. */
@FunctionalInterface
public interface BroadcastSteps {

  /** Starts the diagram, which delivers before this returns. */
  void begin(BroadcastId broadcast, NotifyScope scope, Instant readingEnds);
}
