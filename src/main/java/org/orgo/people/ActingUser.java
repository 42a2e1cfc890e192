package org.orgo.people;

import java.util.Optional;
import java.util.UUID;
import org.orgo.audit.ActorSource;
import org.orgo.vocabulary.work.EventOrigin;
import org.springframework.stereotype.Component;

/** Tells the audit who acts: the actor bound to the thread, else the system. */
@Component
class ActingUser implements ActorSource {

  @Override
  public Optional<UUID> userId() {
    return CurrentActor.find().flatMap(Actor::user).map(UserId::value);
  }

  @Override
  public EventOrigin origin() {
    return CurrentActor.find().map(actor -> origin(actor.kind())).orElse(EventOrigin.SYSTEM);
  }

  private static EventOrigin origin(Actor.ActorKind kind) {
    return switch (kind) {
      case USER -> EventOrigin.UI;
      case TOKEN -> EventOrigin.API;
      case SYSTEM -> EventOrigin.SYSTEM;
    };
  }
}
