package org.orgo.people;

import java.util.Optional;
import java.util.function.Supplier;
import org.orgo.platform.tenancy.CurrentTenant;

/** The actor of this thread: who is bound, else the system for the current tenant. */
public final class CurrentActor {

  private static final ThreadLocal<Actor> CURRENT = new ThreadLocal<>();

  private CurrentActor() {}

  public static Optional<Actor> find() {
    return Optional.ofNullable(CURRENT.get());
  }

  public static Actor get() {
    Actor actor = CURRENT.get();
    return actor != null ? actor : Actor.system(CurrentTenant.require());
  }

  /** Runs the work as this actor, in its organization. */
  public static <T> T as(Actor actor, Supplier<T> work) {
    return CurrentTenant.as(actor.organizationId(), () -> bound(actor, work));
  }

  private static <T> T bound(Actor actor, Supplier<T> work) {
    Actor before = CURRENT.get();
    CURRENT.set(actor);
    try {
      return work.get();
    } finally {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    }
  }
}
