package org.orgo.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * Our own PostgreSQL, for the demo and the tests. The library starts its servers with fsync and
 * synchronous_commit off, which loses acknowledged work on a power cut, and lets anybody in who
 * reaches the port; here both are on, and every role has a generated password.
 */
public final class EmbeddedDatabase implements DatabaseServer, AutoCloseable {

  private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

  private final EmbeddedPostgres server;
  private final DirectoryLock lock;
  private final RolePasswords passwords;
  private final PostmasterSupervisor supervisor;

  private EmbeddedDatabase(
      EmbeddedPostgres server,
      DirectoryLock lock,
      RolePasswords passwords,
      PostmasterSupervisor supervisor) {
    this.server = server;
    this.lock = lock;
    this.passwords = passwords;
    this.supervisor = supervisor;
  }

  /**
   * Looks whether a server could start on the directory, without starting one.
   *
   * @throws CannotStart when it could not
   */
  public static void requireUsable(Path directory) {
    DataDirectory data = new DataDirectory(directory);
    data.requireVersion();
    DirectoryLock.take(data.parent()).release();
    data.requireSpace();
  }

  /** Starts the server on the given directory, which it creates, keeps and reuses. */
  public static EmbeddedDatabase start(Path directory) {
    DataDirectory data = new DataDirectory(directory);
    data.requireVersion();
    DirectoryLock lock = DirectoryLock.take(data.parent());
    try {
      data.requireSpace();
      new Postmaster(directory).endOrphan();
      return start(data, lock);
    } catch (CannotStart refused) {
      lock.release();
      throw refused;
    } catch (IOException | UncheckedIOException | IllegalStateException | SQLException failure) {
      lock.release();
      throw new CannotStart(
          "The embedded PostgreSQL could not start in %s: %s. Is there disk space, may this user write there, and is no other Orgo running on it? Its log is %s."
              .formatted(directory, rootMessage(failure), data.serverLog()),
          failure);
    }
  }

  private static EmbeddedDatabase start(DataDirectory data, DirectoryLock lock)
      throws IOException, SQLException {
    RolePasswords known = RolePasswords.read(data.passwords()).orElse(null);
    RolePasswords passwords = known == null ? RolePasswords.generate() : known;
    data.beginLog();
    EmbeddedPostgres server = launch(data, passwords, known != null || data.isNew());
    try {
      prepare(server, passwords);
      if (known == null) {
        passwords.write(data.passwords());
        data.restrict(true);
        reload(server);
      }
      PostmasterSupervisor supervisor =
          PostmasterSupervisor.watch(
              new Postmaster(data.files()), options(server.getPort()), data.serverLog());
      return new EmbeddedDatabase(server, lock, passwords, supervisor);
    } catch (SQLException | IOException | RuntimeException failure) {
      server.close();
      throw failure;
    }
  }

  /**
   * @param passwordsAreSet false for a directory that an earlier Orgo made without any
   */
  private static EmbeddedPostgres launch(
      DataDirectory data, RolePasswords passwords, boolean passwordsAreSet) throws IOException {
    ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(data.serverLog().toFile());
    Path superuser = data.passwords().resolveSibling("postgres.initial");
    Files.deleteIfExists(superuser);
    OwnerOnly.create(superuser);
    Files.writeString(superuser, passwords.of(RolePasswords.SUPERUSER));
    try {
      EmbeddedPostgres.Builder server =
          EmbeddedPostgres.builder()
              .setDataDirectory(data.files())
              .setCleanDataDirectory(false)
              .setOverrideWorkingDirectory(data.files().resolveSibling("server").toFile())
              .setRegisterShutdownHook(false) // the application ends it, after its pools
              .setPGStartupWait(START_TIMEOUT)
              // handed to initdb as they are, after the library's own --auth=trust, which they beat
              .setLocaleConfig("auth", "scram-sha-256")
              .setLocaleConfig("pwfile", superuser.toString())
              .setConnectConfig("password", passwords.of(RolePasswords.SUPERUSER))
              .setDataDirectoryCustomizer(files -> restrict(data, passwordsAreSet))
              .setOutputRedirector(log)
              .setErrorRedirector(log);
      settings().forEach(server::setServerConfig);
      return server.start();
    } finally {
      Files.deleteIfExists(superuser);
    }
  }

  private static void restrict(DataDirectory data, boolean passwordsAreSet) {
    try {
      data.restrict(passwordsAreSet);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("fsync", "on");
    settings.put("synchronous_commit", "on");
    settings.put("listen_addresses", "localhost");
    settings.put("unix_socket_directories", ""); // its default is a folder that everybody enters
    settings.put("password_encryption", "scram-sha-256");
    settings.put("shared_buffers", "128MB");
    settings.put("max_connections", "100");
    // who asks works as well: a helper more than there are processors only takes turns with it
    settings.put(
        "max_parallel_workers_per_gather",
        String.valueOf(Math.min(2, Runtime.getRuntime().availableProcessors() - 1)));
    if (System.getProperty("os.name").startsWith("Linux")) {
      // after a crash: one call for the file system instead of one for each of a thousand files
      settings.put("recovery_init_sync_method", "syncfs");
    }
    return settings;
  }

  private static String options(int port) {
    return settings().entrySet().stream()
        .map(each -> "-c %s=%s".formatted(each.getKey(), each.getValue()))
        .collect(Collectors.joining(" ", "-p " + port + " ", ""));
  }

  /** Each step may be done already: an earlier start may have ended between any two. */
  private static void prepare(EmbeddedPostgres server, RolePasswords passwords)
      throws SQLException, IOException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      if (!hasDatabase(statement)) {
        statement.execute("create database orgo");
      }
    }
    try (Connection connection =
            server.getDatabase(RolePasswords.SUPERUSER, "orgo").getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          new ClassPathResource("db/bootstrap/roles.sql")
              .getContentAsString(StandardCharsets.UTF_8));
      for (String role : passwords.roles()) {
        statement.execute("alter role %s password '%s'".formatted(role, passwords.of(role)));
      }
    }
  }

  private static boolean hasDatabase(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("select 1 from pg_database where datname = 'orgo'")) {
      return row.next();
    }
  }

  private static void reload(EmbeddedPostgres server) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_reload_conf()");
    }
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage();
  }

  @Override
  public String url() {
    return "jdbc:postgresql://localhost:%d/orgo".formatted(server.getPort());
  }

  @Override
  public String password(String role) {
    return passwords.of(role);
  }

  @Override
  public void close() throws IOException {
    supervisor.close();
    server.close();
    lock.release();
  }
}
