package org.orgo.audit;

import java.util.Optional;
import java.util.UUID;
import org.orgo.vocabulary.work.EventOrigin;

/** Tells who acts on this thread; provided by people. */
public interface ActorSource {

  /** Empty when the system acts. */
  Optional<UUID> userId();

  EventOrigin origin();
}
