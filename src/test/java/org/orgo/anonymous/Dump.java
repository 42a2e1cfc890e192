package org.orgo.anonymous;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.orgo.platform.database.DatabaseServer;

/** Reads everything that is stored, as the superuser. */
final class Dump {

  private static final String TABLES =
      """
      select format('%I.%I', schemaname, tablename)
      from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')
      """;

  private static final String MARKED =
      """
      select 1
      from %s each
      where strpos(each::text, ?) > 0
        or strpos(each::text, encode(convert_to(?, 'UTF8'), 'hex')) > 0
      limit 1
      """;

  private final DatabaseServer server;

  Dump(DatabaseServer server) {
    this.server = server;
  }

  /** The tables of all schemas in which the mark stands, as text or in bytes. */
  List<String> placesOf(String mark) throws SQLException {
    try (Connection superuser = connect()) {
      List<String> places = new ArrayList<>();
      for (String table : ask(superuser, TABLES)) {
        if (!ask(superuser, MARKED.formatted(table), mark, mark).isEmpty()) {
          places.add(table);
        }
      }
      return places;
    }
  }

  /** What is kept of a session. */
  String session(String id) throws SQLException {
    try (Connection superuser = connect()) {
      String query = "select each::text from orgo.spring_session each where session_id = ?";
      return String.join("\n", ask(superuser, query, id));
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(server.url(), "postgres", server.password("postgres"));
  }

  private static List<String> ask(Connection superuser, String query, String... values)
      throws SQLException {
    try (PreparedStatement statement = superuser.prepareStatement(query)) {
      for (int place = 0; place < values.length; place++) {
        statement.setString(place + 1, values[place]);
      }
      List<String> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }
}
