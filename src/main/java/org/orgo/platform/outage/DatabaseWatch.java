package org.orgo.platform.outage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.orgo.platform.database.DatabaseServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks the database every second whether it is there, on a connection and a thread of its own, so
 * that it knows even when every other connection and thread waits. Says in one line that the
 * database is gone, and in one that it is back; what else fails meanwhile is not logged, see {@link
 * OutageLogFilter}.
 */
@Component
public class DatabaseWatch implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final int TIMEOUT_SECONDS = 2;

  /** How long a failure counts as one of an outage that is over. */
  private static final Duration AFTERMATH = Duration.ofSeconds(10);

  /** Between two lines about the same. */
  private static final Duration REMINDER_INTERVAL = Duration.ofMinutes(1);

  private final DatabaseServer server;
  private final OutageLogFilter filter = new OutageLogFilter(this);
  private final Map<DatabaseOutage, Long> mentioned = new EnumMap<>(DatabaseOutage.class);
  private Connection connection;
  private Thread thread;
  private boolean running;
  private boolean reachable = true;
  private long answers;
  private long lostAt = System.nanoTime() - AFTERMATH.toNanos();

  DatabaseWatch(DatabaseServer server) {
    this.server = server;
  }

  public synchronized boolean isReachable() {
    return reachable;
  }

  /** Whether the database is gone or was a moment ago; asks it once more before it answers. */
  public synchronized boolean confirmsOutage() {
    long before = answers;
    long deadline = System.nanoTime() + Duration.ofSeconds(2L * TIMEOUT_SECONDS).toNanos();
    notifyAll();
    try {
      while (running && answers == before && !recentlyLost() && System.nanoTime() < deadline) {
        wait(INTERVAL.toMillis());
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    return recentlyLost();
  }

  /** Takes note of a failure that somebody else met. */
  public synchronized void noticed(DatabaseOutage outage) {
    if (outage == DatabaseOutage.UNREACHABLE) {
      notifyAll();
    } else if (isTimeToMention(outage)) {
      log.warn(
          outage == DatabaseOutage.FULL
              ? "The database has no room left; what would be stored is refused until there is some"
              : "No connection to the database became free in time; is the pool large enough?");
    }
  }

  private boolean isTimeToMention(DatabaseOutage outage) {
    long now = System.nanoTime();
    Long last = mentioned.get(outage);
    if ((outage == DatabaseOutage.BUSY && recentlyLost())
        || (last != null && now - last < REMINDER_INTERVAL.toNanos())) {
      return false;
    }
    mentioned.put(outage, now);
    return true;
  }

  private boolean recentlyLost() {
    return !reachable || System.nanoTime() - lostAt < AFTERMATH.toNanos();
  }

  private void run() {
    try {
      while (isRunning()) {
        String problem = problem();
        synchronized (this) {
          note(problem);
          answers++;
          notifyAll();
          wait(INTERVAL.toMillis());
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      close();
    }
  }

  private void note(String problem) {
    boolean now = problem == null;
    if (reachable && !now) {
      lostAt = System.nanoTime();
      log.error("The database does not answer; requests are refused until it does: {}", problem);
    } else if (!reachable && now) {
      long seconds = Duration.ofNanos(System.nanoTime() - lostAt).toSeconds();
      lostAt = System.nanoTime();
      log.warn("The database answers again, after {} s", seconds);
    }
    reachable = now;
  }

  /** Null when it answers. Needs no tenant: no table is asked. */
  private String problem() {
    try {
      if (connection == null) {
        connection = connect();
      }
      if (connection.isValid(TIMEOUT_SECONDS)) {
        return null;
      }
      close();
      return "the connection broke";
    } catch (SQLException failure) {
      close();
      return failure.getMessage();
    }
  }

  private Connection connect() throws SQLException {
    String seconds = Integer.toString(TIMEOUT_SECONDS);
    Properties login = new Properties();
    login.setProperty("user", "orgo_app");
    login.setProperty("password", server.password("orgo_app"));
    login.setProperty("ApplicationName", "orgo-watch");
    login.setProperty("connectTimeout", seconds);
    login.setProperty("loginTimeout", seconds);
    login.setProperty("socketTimeout", seconds);
    return DriverManager.getConnection(server.url(), login);
  }

  private void close() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException gone) {
      log.debug("The watching connection was gone already", gone);
    } finally {
      connection = null;
    }
  }

  @Override
  public synchronized void start() {
    running = true;
    filter.install();
    thread = new Thread(this::run, "database-watch");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public synchronized void stop() {
    running = false;
    filter.remove();
    thread.interrupt();
  }

  @Override
  public synchronized boolean isRunning() {
    return running;
  }

  /** Before all that uses the database, and longer. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
