package org.orgo.walls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.orgo.platform.database.DatabaseServer;

/** Makes readers as {@code superset/reader_login.sql} does, and speaks to the database as them. */
public final class ReaderLogins {

  private static final String PASSWORD = "a-password-of-readers";
  private static final Pattern BLOCK = Pattern.compile("(?s)\\ndo \\$\\$.*?\\$\\$;");

  private final DatabaseServer server;

  public ReaderLogins(DatabaseServer server) {
    this.server = server;
  }

  public void create(UUID organization, String login) throws SQLException, IOException {
    String script = Files.readString(Path.of("superset/reader_login.sql"));
    String block = BLOCK.matcher(script).results().findFirst().orElseThrow().group();
    try (Connection superuser = superuser()) {
      set(superuser, "reader.slug", slug(superuser, organization));
      set(superuser, "reader.login", login);
      set(superuser, "reader.password", PASSWORD);
      run(superuser, block);
    }
  }

  public void drop(String... logins) throws SQLException {
    for (String login : logins) {
      execute("delete from insights.reader_logins where login = '%s'".formatted(login));
      execute("revoke all on database orgo from " + login);
      execute("drop role " + login);
    }
  }

  void publishCells(UUID organization) throws SQLException {
    String first = "insert into insights.%s values ('%s', 'MONTH', '2026-10-01', ";
    execute(
        first.formatted("published_cells", organization)
            + "'created', '*', 0, '*', 25, 'COUNT', false, now())");
    execute(
        first.formatted("published_wellbeing", organization)
            + "'ward', 'mean_score', 7.1, 'SCORE', false, now())");
    execute(
        first.formatted("published_stays", organization)
            + "'PENDING', 'visits', 25, 'COUNT', false, now())");
  }

  /** The same cells behind the wall that the application's own tables have. */
  void publishBehindSetting(String table) throws SQLException {
    execute(
        """
        create table %1$s as select * from insights.published_cells;
        alter table %1$s enable row level security;
        alter table %1$s force row level security;
        create policy forgeable on %1$s for select to orgo_insights_ro
          using (organization_id = nullif(current_setting('orgo.organization_id', true), '')::uuid);
        grant select on %1$s to orgo_insights_ro
        """
            .formatted(table));
  }

  public Connection connect(String login, String options) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", login);
    properties.setProperty("password", PASSWORD);
    properties.setProperty("options", options);
    return DriverManager.getConnection(server.url(), properties);
  }

  void execute(String sql) throws SQLException {
    try (Connection superuser = superuser()) {
      run(superuser, sql);
    }
  }

  List<String> ask(String query) throws SQLException {
    try (Connection superuser = superuser()) {
      return WallsCatalogue.ask(superuser, query);
    }
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Says it, whether or not it is refused. */
  static void say(Connection connection, String sql) {
    try {
      run(connection, sql);
    } catch (SQLException refused) {
      // what matters is what can be read afterwards
    }
  }

  /** Of whom there are rows; of nobody where reading is refused. */
  static List<UUID> organizationsIn(Connection connection, String table) {
    List<UUID> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select distinct organization_id from " + table)) {
      while (rows.next()) {
        found.add(rows.getObject(1, UUID.class));
      }
    } catch (SQLException refused) {
      return List.of();
    }
    return found;
  }

  private static String slug(Connection superuser, UUID organization) throws SQLException {
    return WallsCatalogue.ask(
            superuser,
            "select slug from orgo.organizations where organization_id = '%s'"
                .formatted(organization))
        .get(0);
  }

  private static void set(Connection connection, String name, String value) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select set_config(?, ?, false)")) {
      statement.setString(1, name);
      statement.setString(2, value);
      statement.execute();
    }
  }

  private Connection superuser() throws SQLException {
    return DriverManager.getConnection(server.url(), "postgres", server.password("postgres"));
  }
}
