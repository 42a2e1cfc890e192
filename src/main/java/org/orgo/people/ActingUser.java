package org.orgo.people;

import java.util.Optional;
import java.util.UUID;
import org.orgo.audit.ActorSource;
import org.orgo.people.operators.CurrentOperator;
import org.orgo.vocabulary.work.EventOrigin;
import org.springframework.stereotype.Component;

/**
 * Tells the audit who acts: the actor bound to the thread, else the installation's operator whose
 * request it answers, else the system.
 */
@Component
class ActingUser implements ActorSource {

  @Override
  public Optional<UUID> userId() {
    return CurrentActor.find().flatMap(Actor::user).map(UserId::value);
  }

  @Override
  public Optional<UUID> operatorId() {
    return CurrentOperator.find().map(operator -> operator.operatorId().value());
  }

  @Override
  public EventOrigin origin() {
    return CurrentActor.find()
        .map(actor -> origin(actor.kind()))
        .or(CurrentOperator::origin)
        .orElse(EventOrigin.SYSTEM);
  }

  private static EventOrigin origin(Actor.ActorKind kind) {
    return switch (kind) {
      case USER -> EventOrigin.UI;
      case TOKEN -> EventOrigin.API;
      case NODE -> EventOrigin.SYNC;
      case SYSTEM -> EventOrigin.SYSTEM;
    };
  }
}
