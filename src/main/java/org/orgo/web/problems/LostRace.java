package org.orgo.web.problems;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.orgo.platform.refusals.Refusal;

/**
 * Two commands waited for each other, and the database ended one of them. Recognised by its answer,
 * because it can be any two commands.
 */
public final class LostRace extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private static final Set<String> STATES =
      Set.of(
          "40001", // serialization_failure
          "40P01", // deadlock_detected
          "55P03"); // lock_not_available

  private LostRace(Throwable cause) {
    super("Somebody changed the same at the same time; look at it again and repeat", cause);
  }

  /** The refusal behind a failure of the database, if that is what it was. */
  public static Optional<LostRace> behind(Throwable thrown) {
    return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .filter(each -> STATES.contains(((SQLException) each).getSQLState()))
        .findFirst()
        .map(LostRace::new);
  }

  @Override
  public String code() {
    return "lost_race";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
