package org.orgo.testing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.orgo.OrgoApplication;
import org.orgo.platform.database.DatabaseServer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;

/** Another Orgo in this JVM: a database, a key and an engine of its own on the tests' server. */
public final class SecondInstallation implements AutoCloseable {

  private static final String DATABASE = "elsewhere";

  private final DatabaseServer server;
  private final ConfigurableApplicationContext application;

  private SecondInstallation(DatabaseServer server, ConfigurableApplicationContext application) {
    this.server = server;
    this.application = application;
  }

  /**
   * @param trustedKey the public key of the first installation
   */
  public static SecondInstallation start(DatabaseServer server, Path data, String trustedKey)
      throws Exception {
    run(server, server.url(), "create database " + DATABASE);
    run(
        server,
        url(server),
        new ClassPathResource("db/bootstrap/roles.sql").getContentAsString(StandardCharsets.UTF_8));
    return new SecondInstallation(
        server,
        new SpringApplicationBuilder(OrgoApplication.class)
            .profiles("test")
            .run(
                "--server.port=0",
                "--camunda.bpm.process-engine-name=elsewhere",
                "--orgo.base-url=http://localhost",
                "--orgo.data-dir=" + data,
                "--orgo.audit.trusted-keys=" + trustedKey,
                "--orgo.database.embedded=false",
                "--orgo.database.pool-size=4",
                "--orgo.database.url=" + url(server),
                "--orgo.database.owner.password=" + server.password("orgo_owner"),
                "--orgo.database.app.password=" + server.password("orgo_app"),
                "--orgo.database.system.password=" + server.password("orgo_system")));
  }

  public <T> T part(Class<T> type) {
    return application.getBean(type);
  }

  /** The first column of the first row, past all walls. */
  public String ask(String query) throws SQLException {
    try (Connection connection = connect(server, url(server));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getString(1) : null;
    }
  }

  private static void run(DatabaseServer server, String url, String sql) throws SQLException {
    try (Connection connection = connect(server, url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(DatabaseServer server, String url) throws SQLException {
    return DriverManager.getConnection(url, "postgres", server.password("postgres"));
  }

  private static String url(DatabaseServer server) {
    return server.url().replaceFirst("/orgo$", "/" + DATABASE);
  }

  @Override
  public void close() throws SQLException {
    application.close();
    run(server, server.url(), "drop database " + DATABASE + " with (force)");
  }
}
