package org.orgo.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.OrgoApplication;
import org.orgo.platform.database.EmbeddedDatabase;

/**
 * Real processes that must not start: one sentence, exit code above zero, no stack trace, and next
 * to nothing before the sentence.
 */
class RefusedStartsTests {

  private static final int PATIENCE_SECONDS = 120;
  private static final int MAX_LINES = 3;

  @TempDir static Path shared;
  private static EmbeddedDatabase database;

  @TempDir Path directory;

  @BeforeAll
  static void start() {
    database = EmbeddedDatabase.start(shared.resolve("postgres"));
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @Test
  void without_a_database_it_says_what_to_set() throws Exception {
    refused("orgo.database.url", "--orgo.mail.signing-key=" + "k".repeat(40));
  }

  @Test
  void a_database_that_is_not_there_is_said() throws Exception {
    refusedInProduction(
        Map.of("orgo.database.url", "jdbc:postgresql://127.0.0.1:1/orgo"),
        "cannot be reached as orgo_owner",
        "refused");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:mysql://localhost/orgo",
    "localhost:5432/orgo",
    "jdbc:postgresql://localhost:many/orgo"
  })
  void an_address_that_is_none_of_a_postgresql_is_said(String url) throws Exception {
    refusedInProduction(Map.of("orgo.database.url", url), "orgo.database.url is \"" + url + "\"");
  }

  @ParameterizedTest
  @CsvSource({"owner", "app", "system"})
  void an_empty_password_is_said(String role) throws Exception {
    refusedInProduction(
        Map.of("orgo.database.%s.password".formatted(role), ""),
        "orgo.database.%s.password is empty".formatted(role));
  }

  @ParameterizedTest
  @CsvSource({"owner", "app", "system"})
  void a_wrong_password_is_said(String role) throws Exception {
    refusedInProduction(
        Map.of("orgo.database.%s.password".formatted(role), "wrong"),
        "cannot be reached as orgo_" + role,
        "password authentication failed");
  }

  @Test
  void without_the_address_where_people_reach_it_no_link_is_right() throws Exception {
    refusedInProduction(Map.of("orgo.base-url", ""), "orgo.base-url is not set (ORGO_BASE_URL)");
  }

  @ParameterizedTest
  @CsvSource({"orgo.example.org", "ftp://orgo.example.org", "https://", "http://a b"})
  void an_address_that_no_browser_can_call_is_said(String url) throws Exception {
    refusedInProduction(Map.of("orgo.base-url", url), "orgo.base-url is \"" + url + "\"");
  }

  @ParameterizedTest
  @CsvSource({"javascript:alert(1)", "insights", "ftp://insights.example.org"})
  void an_address_of_superset_that_no_browser_can_call_is_said(String url) throws Exception {
    refusedInProduction(Map.of("orgo.superset.url", url), "orgo.superset.url is \"" + url + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "orgo.database.pool-size, many, a whole number",
    "orgo.mail.poll-every, soon, a duration",
    "orgo.mail.poll, perhaps, true or false",
    "orgo.mail.largest, huge, a size",
    "orgo.engine.job-threads, 4.5, a whole number",
    "orgo.health.unsent-mail, late, a duration",
    "server.port, eighty, a whole number",
    "server.port, 80800, a port is at most 65535"
  })
  void a_value_that_cannot_be_read_is_named_with_what_it_should_be(
      String setting, String value, String expected) throws Exception {
    refusedInProduction(Map.of(setting, value), setting + " is ", value, expected);
  }

  @Test
  void a_key_that_is_too_short_is_said() throws Exception {
    refusedInProduction(Map.of("orgo.mail.signing-key", "short"), "orgo.mail.signing-key");
  }

  @Test
  void a_port_in_use_is_said() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = Integer.toString(other.getLocalPort());
      refusedInProduction(
          Map.of("server.port", port, "server.address", "127.0.0.1"),
          "Port " + port + " cannot be listened on");
    }
  }

  @Test
  void broken_configuration_is_said_with_its_line() throws Exception {
    Files.writeString(directory.resolve("application.yaml"), "orgo:\n  mail: poll: true\n");
    refusedInProduction(
        Map.of("spring.config.additional-location", "file:" + directory + "/"),
        "broken YAML in line 2");
  }

  @Test
  void configuration_that_is_not_there_is_said() throws Exception {
    refusedInProduction(
        Map.of("spring.config.additional-location", "file:/nowhere/at/all.yaml"),
        "/nowhere/at/all.yaml");
  }

  @Test
  void a_data_directory_that_cannot_be_written_is_said() throws Exception {
    Path file = Files.createFile(directory.resolve("a-file"));
    refused("cannot be written", "--spring.profiles.active=demo", "--orgo.data-dir=" + file);
  }

  @Test
  void a_data_directory_of_a_newer_version_is_left_alone() throws Exception {
    Path postgres = Files.createDirectories(directory.resolve("postgres"));
    Files.writeString(postgres.resolve("PG_VERSION"), "99\n");
    refused("written by PostgreSQL 99", "--spring.profiles.active=demo", dataDirectory());
    assertThat(postgres.resolve("PG_VERSION")).hasContent("99");
  }

  @Test
  void a_data_directory_in_use_is_left_alone() throws Exception {
    try (FileChannel other =
            FileChannel.open(
                directory.resolve("orgo.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = other.lock()) {
      assertThat(lock.isValid()).isTrue();
      refused("Another Orgo is running", "--spring.profiles.active=demo", dataDirectory());
    }
  }

  @Test
  void a_folder_of_definitions_that_is_not_there_is_said() throws Exception {
    refusedInProduction(
        Map.of("orgo.definitions-dir", "/nowhere/at/all"),
        "orgo.definitions-dir is \"/nowhere/at/all\"");
  }

  @Test
  void a_domain_of_ones_own_that_is_wrong_is_said_with_file_and_key() throws Exception {
    Path domains = Files.createDirectories(directory.resolve("own/config/domains"));
    Files.writeString(domains.resolve("library_module.yaml"), "domain: library\ncolour: red\n");
    refusedAfterLooking(
        "Orgo cannot start: config/domains/library_module.yaml: \"title\" is missing");
  }

  @Test
  void a_table_of_ones_own_that_is_wrong_is_said_with_its_file() throws Exception {
    Path tables = Files.createDirectories(directory.resolve("own/dmn"));
    Files.writeString(
        tables.resolve("signal-severity.dmn"),
        Files.readString(Path.of("dmn/signal-severity.dmn"))
            .replace("list contains(?, \"urgent\")", "for x in ? return x"));
    refusedAfterLooking("Orgo cannot start: dmn/signal-severity.dmn, line ", "may not use 'for'");
  }

  private String dataDirectory() {
    return "--orgo.data-dir=" + directory;
  }

  /** With the folder of one's own, whose files are understood when the database is there. */
  private void refusedAfterLooking(String... words) throws Exception {
    Path output = directory.resolve("output.txt");
    Map<String, String> own = Map.of("orgo.definitions-dir", directory.resolve("own").toString());
    assertThat(start(output, inProduction(own))).isPositive();
    assertThat(Files.readString(output)).contains(words).doesNotContain("\tat ");
  }

  private void refusedInProduction(Map<String, String> otherwise, String... words)
      throws Exception {
    refused(List.of(words), inProduction(otherwise));
  }

  /** All that production needs, but for what is set otherwise. */
  private static String[] inProduction(Map<String, String> otherwise) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("spring.profiles.active", "production");
    settings.put("orgo.database.url", database.url());
    settings.put("orgo.database.owner.password", database.password("orgo_owner"));
    settings.put("orgo.database.app.password", database.password("orgo_app"));
    settings.put("orgo.database.system.password", database.password("orgo_system"));
    settings.put("orgo.base-url", "https://orgo.example.org");
    settings.put("orgo.mail.signing-key", "k".repeat(40));
    settings.putAll(otherwise);
    return settings.entrySet().stream()
        .map(each -> "--%s=%s".formatted(each.getKey(), each.getValue()))
        .toArray(String[]::new);
  }

  private void refused(String words, String... arguments) throws Exception {
    refused(List.of(words), arguments);
  }

  private void refused(List<String> words, String... arguments) throws Exception {
    Path output = directory.resolve("output.txt");
    int exitCode = start(output, arguments);
    String said = Files.readString(output);
    long lines = said.lines().filter(line -> !line.isBlank()).count();
    System.out.printf("%d lines: %s%n", lines, said.strip().lines().reduce("", (a, b) -> b));
    assertThat(said).contains("Orgo cannot start: ").contains(words);
    assertThat(said).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(lines).as(said).isLessThanOrEqualTo(MAX_LINES);
    assertThat(exitCode).isPositive();
  }

  private static int start(Path output, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                OrgoProcess.classPathWithoutTests(),
                OrgoApplication.class.getName()));
    command.addAll(List.of(arguments));
    if (command.stream().noneMatch(argument -> argument.startsWith("--server.port="))) {
      command.add("--server.port=0");
    }
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }
}
