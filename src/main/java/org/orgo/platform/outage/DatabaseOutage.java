package org.orgo.platform.outage;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Why the database does not do what anybody asks of it. */
public enum DatabaseOutage {
  /** It is gone, or does not answer. */
  UNREACHABLE,
  /** No connection became free in time. */
  BUSY,
  /** It has no room to store anything. */
  FULL;

  private static final String CONNECTION_FAILURES = "08";
  private static final Set<String> GONE =
      Set.of(
          "57P01", // admin_shutdown
          "57P02", // crash_shutdown
          "57P03"); // cannot_connect_now: it starts or stops
  private static final String TOO_MANY_CONNECTIONS = "53300";
  private static final String DISK_FULL = "53100";

  /** What the pool says, without a state, of a connection that broke before. */
  private static final String BROKEN_BEFORE = "Connection is closed";

  /** The outage behind a failure, if that is what it was. */
  public static Optional<DatabaseOutage> behind(Throwable thrown) {
    return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .flatMap(each -> of((SQLException) each).stream())
        .findFirst();
  }

  public static boolean isBehind(Throwable thrown) {
    return behind(thrown).isPresent();
  }

  private static Optional<DatabaseOutage> of(SQLException failure) {
    String state = failure.getSQLState();
    if (state == null) {
      return withoutState(failure);
    }
    if (state.startsWith(CONNECTION_FAILURES) || GONE.contains(state)) {
      return Optional.of(UNREACHABLE);
    }
    return switch (state) {
      case TOO_MANY_CONNECTIONS -> Optional.of(BUSY);
      case DISK_FULL -> Optional.of(FULL);
      default -> Optional.empty();
    };
  }

  private static Optional<DatabaseOutage> withoutState(SQLException failure) {
    if (BROKEN_BEFORE.equals(failure.getMessage())) {
      return Optional.of(UNREACHABLE);
    }
    return failure instanceof SQLTransientConnectionException
        ? Optional.of(BUSY)
        : Optional.empty();
  }
}
