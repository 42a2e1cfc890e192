package org.orgo.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.orgo.platform.database.DatabaseServer;
import org.orgo.platform.outage.DatabaseOutage;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears what any node announces, on a connection of its own: a pooled one would be given back. It
 * only listens, and never reads a row, so it needs no tenant. On a thread of its own too: it waits
 * for what is said for as long as it lives, so there is nothing to schedule.
 */
@Component
class LiveListener implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(LiveListener.class);
  private static final int WAIT_MILLIS = 10_000;
  private static final long MIN_PAUSE_MILLIS = 500;
  private static final long MAX_PAUSE_MILLIS = 5_000;

  private final DatabaseServer server;
  private final LivePages pages;
  private volatile boolean running;
  private volatile Connection connection;
  private Thread thread;

  LiveListener(DatabaseServer server, LivePages pages) {
    this.server = server;
    this.pages = pages;
  }

  @Override
  public synchronized void start() {
    running = true;
    thread = new Thread(this::listen, "live-listener");
    thread.setDaemon(true);
    thread.start();
  }

  private void listen() {
    long pause = MIN_PAUSE_MILLIS;
    while (running) {
      try (Connection listening = connect()) {
        connection = listening;
        pause = MIN_PAUSE_MILLIS;
        pages.anythingMayHaveChanged();
        hear(listening.unwrap(PGConnection.class));
      } catch (SQLException | RuntimeException failure) {
        if (running) {
          if (!DatabaseOutage.isBehind(failure)) {
            log.warn("Live updates stand still, next try in {} ms: {}", pause, failure.toString());
          }
          rest(pause);
          pause = Math.min(pause * 2, MAX_PAUSE_MILLIS);
        }
      }
    }
  }

  private Connection connect() throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", "orgo_app");
    login.setProperty("password", server.password("orgo_app"));
    login.setProperty("ApplicationName", "orgo-live");
    login.setProperty("tcpKeepAlive", "true");
    login.setProperty("connectTimeout", "2");
    login.setProperty("loginTimeout", "2");
    Connection opened = DriverManager.getConnection(server.url(), login);
    try (Statement statement = opened.createStatement()) {
      statement.execute("listen orgo_live");
      statement.execute("listen " + TasksChanged.CHANNEL);
      return opened;
    } catch (SQLException failure) {
      opened.close();
      throw failure;
    }
  }

  private void hear(PGConnection listening) throws SQLException {
    while (running) {
      PGNotification[] heard = listening.getNotifications(WAIT_MILLIS);
      if (heard == null) {
        continue;
      }
      for (PGNotification notification : heard) {
        if (notification.getName().equals(TasksChanged.CHANNEL)) {
          pages.tell(TasksChanged.parse(notification.getParameter()));
        } else {
          pages.tell(WorkChanged.parse(notification.getParameter()));
        }
      }
    }
  }

  private void rest(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  /** Closing the connection ends the wait. */
  @Override
  public synchronized void stop() {
    running = false;
    thread.interrupt();
    Connection listening = connection;
    if (listening != null) {
      close(listening);
    }
  }

  private static void close(Connection listening) {
    try {
      listening.close();
    } catch (SQLException failure) {
      log.debug("The listening connection was gone already", failure);
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return running;
  }
}
