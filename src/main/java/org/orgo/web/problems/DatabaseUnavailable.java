package org.orgo.web.problems;

import java.time.Duration;
import java.util.Optional;
import org.orgo.platform.outage.DatabaseOutage;
import org.orgo.platform.refusals.Refusal;

/** The database cannot do what the request needs; the same request may succeed in a while. */
public final class DatabaseUnavailable extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final DatabaseOutage outage;

  private DatabaseUnavailable(DatabaseOutage outage, Throwable cause) {
    super(sentence(outage), cause);
    this.outage = outage;
  }

  /** The refusal behind a failure of the database, if that is what it was. */
  public static Optional<DatabaseUnavailable> behind(Throwable thrown) {
    return DatabaseOutage.behind(thrown).map(outage -> new DatabaseUnavailable(outage, thrown));
  }

  public static DatabaseUnavailable unreachable() {
    return new DatabaseUnavailable(DatabaseOutage.UNREACHABLE, null);
  }

  public DatabaseOutage outage() {
    return outage;
  }

  /** After what time it is worth asking again. */
  public Duration retryAfter() {
    return switch (outage) {
      case UNREACHABLE -> Duration.ofSeconds(5);
      case BUSY -> Duration.ofSeconds(2);
      case FULL -> Duration.ofSeconds(60);
    };
  }

  private static String sentence(DatabaseOutage outage) {
    return switch (outage) {
      case UNREACHABLE -> "The database cannot be reached just now; try again in a few seconds";
      case BUSY -> "Too much is asked for just now; try again in a few seconds";
      case FULL -> "There is no room to store this; it can be tried again when there is some";
    };
  }

  @Override
  public String code() {
    return switch (outage) {
      case UNREACHABLE -> "database_unreachable";
      case BUSY -> "database_busy";
      case FULL -> "database_full";
    };
  }

  @Override
  public RefusalKind kind() {
    return outage == DatabaseOutage.FULL ? RefusalKind.NO_ROOM : RefusalKind.UNAVAILABLE;
  }
}
