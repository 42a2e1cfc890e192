package org.orgo.people.authorization;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.orgo.audit.ActorSource;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.vocabulary.work.EventOrigin;
import org.springframework.stereotype.Component;

/** Says of an event whose it is: who did it, through which door, and in whose place. */
@Component
public class EventActors {

  /** Field of an event's data that names whom the actor stood in for; the audit lists it too. */
  public static final String FOR_USER = "for_user_id";

  private final ActorSource acting;
  private final Authorizations authorizations;

  EventActors(ActorSource acting, Authorizations authorizations) {
    this.acting = acting;
    this.authorizations = authorizations;
  }

  public EventOrigin origin() {
    return acting.origin();
  }

  /** Null when the system acts. */
  public UserId userId() {
    return acting.userId().map(UserId::new).orElse(null);
  }

  /**
   * The data, which say in whose place the actor did this where it could not in its own right.
   *
   * @param object as it was before
   */
  public ObjectNode marked(Protected object, ObjectNode data) {
    if (!CurrentActor.get().deputyships().isEmpty()) {
      authorizations
          .actsFor(CurrentActor.get(), object)
          .ifPresent(absent -> data.put(FOR_USER, absent.toString()));
    }
    return data;
  }
}
