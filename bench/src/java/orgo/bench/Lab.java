package orgo.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One PostgreSQL server with a database for each side, and the two applications. */
final class Lab implements AutoCloseable {

  private static final List<String> JVM =
      List.of("-Xms128m", "-Xmx1g", "-XX:+UseG1GC", "-Duser.timezone=UTC");
  static final boolean PROFILING = Boolean.getBoolean("bench.profile");
  static final String ORGO = "orgo";
  static final String STOCK = "stock";
  static final String EARLIER = "earlier";

  private final Path directory = Path.of(System.getProperty("bench.directory"));
  private final EmbeddedPostgres server;

  private Lab() throws IOException, SQLException {
    Path data = directory.resolve("postgres");
    delete(data);
    Files.createDirectories(directory);
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setOverrideWorkingDirectory(directory.resolve("server").toFile())
            .setPGStartupWait(Duration.ofSeconds(60))
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("shared_buffers", "128MB")
            .setServerConfig("max_connections", "100")
            .setServerConfig(
                "max_parallel_workers_per_gather",
                String.valueOf(Math.min(2, Runtime.getRuntime().availableProcessors() - 1)))
            .setServerConfig("logging_collector", "on")
            .setServerConfig("log_filename", "server.log")
            .setServerConfig("log_file_mode", "0644");
    if (PROFILING) {
      builder.setServerConfig("shared_preload_libraries", "pg_stat_statements").setServerConfig("pg_stat_statements.track_planning", "on");
    }
    server = builder.start();
    if (PROFILING) {
      sql("postgres", "create extension pg_stat_statements");
    }
    sql("postgres", "create role stock login");
    sql("postgres", "create database stock owner stock");
    create(ORGO);
  }

  private void create(String database) throws IOException {
    sql("postgres", "create database " + database);
    try (var roles = Lab.class.getResourceAsStream("/db/bootstrap/roles.sql")) {
      sql(database, new String(roles.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  static Lab open() {
    try {
      return new Lab();
    } catch (IOException | SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  Server orgo(String... settings) {
    List<String> all = new ArrayList<>(List.of(settings));
    all.addAll(words("bench.orgo"));
    return inside(ORGO, System.getProperty("bench.orgo.classpath"), all);
  }

  /**
   * An earlier version of Orgo, beside the present one, with a database of its own.
   *
   * @param classpath of it with its own bench, colons between
   */
  Server earlier(String classpath) {
    try {
      create(EARLIER);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return inside(EARLIER, classpath, List.of());
  }

  private Server inside(String database, String classpath, List<String> settings) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--spring.profiles.active=demo",
                "--server.port=0",
                "--orgo.demo.signals=false",
                "--orgo.api.requests-per-minute=0", // what is measured is the system, not its limit
                "--orgo.demo.smtp-port=" + freePort(),
                "--orgo.demo.imap-port=" + freePort(),
                "--orgo.data-dir=" + directory.resolve("data-" + database),
                "--orgo.database.embedded=false",
                "--orgo.database.url=" + url(database),
                // the bench's server trusts whoever calls; Orgo starts with passwords only
                "--orgo.database.owner.password=bench",
                "--orgo.database.app.password=bench",
                "--orgo.database.system.password=bench"));
    arguments.addAll(settings);
    return start(database, classpath, "orgo.bench.Inside", arguments);
  }

  Server stock(String... settings) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--spring.datasource.url=" + url(STOCK),
                "--spring.datasource.username=stock"));
    arguments.addAll(List.of(settings));
    return start(
        STOCK, System.getProperty("bench.stock.classpath"), "orgo.stock.StockApplication", arguments);
  }

  private Server start(String name, String classpath, String main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    if (PROFILING) {
      Path recording = directory.resolve(name + "-" + System.currentTimeMillis() + ".jfr");
      command.add("-XX:FlightRecorderOptions=stackdepth=512");
      command.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + recording);
    }
    command.addAll(List.of("-cp", classpath, main));
    command.addAll(arguments);
    return new Server(name, command, directory.resolve(name + ".log"));
  }

  long number(String database, String query) {
    try (Connection connection = server.getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(query, failure);
    }
  }

  String text(String query) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(query, failure);
    }
  }

  void sql(String database, String text) {
    try (Connection connection = server.getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    } catch (SQLException failure) {
      throw new IllegalStateException(text, failure);
    }
  }

  /** Processor time of the database server and its sessions so far. */
  double databaseMillis() {
    try {
      String first = Files.readAllLines(directory.resolve("postgres/postmaster.pid")).get(0);
      ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(first.strip())).orElseThrow();
      return Stream.concat(Stream.of(postmaster), postmaster.descendants())
          .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
          .mapToLong(Duration::toMillis)
          .sum();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** To a day ahead, as the reference's are: what passes meanwhile would be measured with the rest. */
  void putOffDeadlines() {
    putOffDeadlines(ORGO);
  }

  void putOffDeadlines(String database) {
    sql(
        database,
        "update engine.act_ru_job set duedate_ = duedate_ + interval '1 day'"
            + " where handler_type_ = 'timer-transition'"
            + " and duedate_ < now() at time zone 'utc' + interval '1 hour'");
  }

  /** Runs the work with every statement of the role logged; returns the statements. */
  List<String> statements(String database, Runnable work) {
    Path log = directory.resolve("postgres/log/server.log");
    try {
      long before = Files.size(log);
      logging("'all'");
      work.run();
      Thread.sleep(500);
      logging("'none'");
      byte[] text = Files.readAllBytes(log);
      return new String(text, (int) before, (int) (text.length - before)).lines()
          .filter(line -> line.contains(database + " ") && line.contains("execute "))
          .map(line -> line.replaceFirst(".*execute [^:]*: ", ""))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private void logging(String what) throws InterruptedException {
    sql("postgres", "alter system set log_line_prefix = '%d '");
    sql("postgres", "alter system set log_statement = " + what);
    sql("postgres", "select pg_reload_conf()");
    Thread.sleep(300);
  }

  /** Where the database spent its time, most first; needs {@code bench.profile}. */
  void printCostliest(String database) {
    String lines =
        """
        select string_agg(line, e'\\n')
        from (
          select format('    %s ms, %s calls, %s ms each, planning %s ms: %s',
            round(total_exec_time::numeric), calls, round(mean_exec_time::numeric, 3),
            round((total_plan_time)::numeric), left(regexp_replace(query, '\\s+', ' ', 'g'), 110)) as line
          from pg_stat_statements
          join pg_database on pg_database.oid = dbid and datname = '%s'
          order by total_exec_time + total_plan_time desc
          limit 40) costliest
        """
            .replace("'%s'", "'" + database + "'");
    System.out.println(text(lines));
  }

  String url(String database) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), database);
  }

  Path directory() {
    return directory;
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> words(String property) {
    String text = System.getProperty(property, "").strip();
    return text.isEmpty() || text.startsWith("${") ? List.of() : List.of(text.split("\\s+"));
  }

  private static void delete(Path path) throws IOException {
    if (Files.exists(path)) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
