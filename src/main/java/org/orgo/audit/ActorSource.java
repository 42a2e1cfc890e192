package org.orgo.audit;

import java.util.Optional;
import java.util.UUID;
import org.orgo.vocabulary.work.EventOrigin;

/** Tells who acts on this thread; provided by people. */
public interface ActorSource {

  /** Empty when the system acts, or the installation's operator. */
  Optional<UUID> userId();

  /** The installation's operator who acts; he is no user of an organization. */
  default Optional<UUID> operatorId() {
    return Optional.empty();
  }

  EventOrigin origin();
}
