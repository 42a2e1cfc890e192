package org.orgo.people.operators;

import java.util.Optional;
import java.util.function.Supplier;
import org.orgo.vocabulary.work.EventOrigin;

/**
 * The installation's operator whose request this thread answers. Whoever is bound here is no actor:
 * no tenant, no permissions, no pages of an organization.
 */
public final class CurrentOperator {

  private static final ThreadLocal<Bound> CURRENT = new ThreadLocal<>();

  private CurrentOperator() {}

  public static Optional<InstallationOperator> find() {
    return Optional.ofNullable(CURRENT.get()).map(Bound::operator);
  }

  /** Whether a person or a program with a token asks; empty where no operator is bound. */
  public static Optional<EventOrigin> origin() {
    return Optional.ofNullable(CURRENT.get()).map(Bound::origin);
  }

  public static <T> T as(InstallationOperator operator, EventOrigin origin, Supplier<T> work) {
    Bound before = CURRENT.get();
    CURRENT.set(new Bound(operator, origin));
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

  private record Bound(InstallationOperator operator, EventOrigin origin) {}
}
