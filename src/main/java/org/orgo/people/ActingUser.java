package org.orgo.people;

import java.util.Optional;
import java.util.UUID;
import org.orgo.audit.Acting;
import org.orgo.labels.EventOrigin;
import org.springframework.stereotype.Component;

/** Tells the audit who acts: the actor bound to the thread, else the system. */
@Component
class ActingUser implements Acting {

  @Override
  public Optional<UUID> userId() {
    return CurrentActor.find().flatMap(Actor::user).map(UserId::value);
  }

  @Override
  public EventOrigin origin() {
    return CurrentActor.find().map(actor -> origin(actor.kind())).orElse(EventOrigin.SYSTEM);
  }

  private static EventOrigin origin(Actor.Kind kind) {
    return switch (kind) {
      case USER -> EventOrigin.UI;
      case TOKEN -> EventOrigin.API;
      case SYSTEM -> EventOrigin.SYSTEM;
    };
  }
}
