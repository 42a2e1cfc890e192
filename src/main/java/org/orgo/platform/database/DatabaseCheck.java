package org.orgo.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/** Looks whether the database can be used before anything is started that would need it. */
final class DatabaseCheck implements StartCheck {

  private static final String EMBEDDED_SERVER =
      "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";
  private static final List<String> ROLES = List.of("orgo_owner", "orgo_app", "orgo_system");

  @Override
  public void run(Environment environment) {
    DatabaseProperties properties =
        Binder.get(environment).bindOrCreate("orgo.database", DatabaseProperties.class);
    if (properties.embedded()) {
      requirePacked();
      EmbeddedDatabase.requireUsable(
          DatabaseProperties.under(
              Path.of(environment.getProperty("orgo.data-dir", "data")).toAbsolutePath()));
    } else {
      DatabaseServer server = ExternalDatabase.of(properties);
      ROLES.forEach(role -> connect(server, role));
    }
  }

  /** The jar for production carries no PostgreSQL. */
  private static void requirePacked() {
    if (!ClassUtils.isPresent(EMBEDDED_SERVER, DatabaseCheck.class.getClassLoader())) {
      throw new CannotStart(
          "orgo.database.embedded is true, but this jar brings no PostgreSQL: set it to false and orgo.database.url to a server, or start the jar of the demo.");
    }
  }

  private static void connect(DatabaseServer server, String role) {
    Properties login = new Properties();
    login.setProperty("user", role);
    login.setProperty("password", server.password(role));
    String seconds = Long.toString(Pools.CONNECT_TIMEOUT.toSeconds());
    login.setProperty("connectTimeout", seconds);
    login.setProperty("loginTimeout", seconds);
    try (Connection connection = DriverManager.getConnection(server.url(), login)) {
      connection.clearWarnings();
    } catch (SQLException failure) {
      throw Pools.unreachable(role, failure);
    }
  }
}
