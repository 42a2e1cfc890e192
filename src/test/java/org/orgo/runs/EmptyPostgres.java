package org.orgo.runs;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL as a package installs it: no databases, and passwords for all but its superuser. */
final class EmptyPostgres implements AutoCloseable {

  private static final String LOGINS =
      """
      local all postgres              trust
      host  all postgres 127.0.0.1/32 trust
      host  all all      127.0.0.1/32 scram-sha-256
      """;

  private final EmbeddedPostgres server;

  private EmptyPostgres(EmbeddedPostgres server) {
    this.server = server;
  }

  static EmptyPostgres start(Path directory) throws IOException, SQLException {
    Path data = directory.resolve("postgres");
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setOverrideWorkingDirectory(directory.resolve("server").toFile())
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start();
    Files.writeString(data.resolve("pg_hba.conf"), LOGINS);
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_reload_conf()");
    }
    return new EmptyPostgres(server);
  }

  int port() {
    return server.getPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
