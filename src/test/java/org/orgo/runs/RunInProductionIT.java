package org.orgo.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page about production, word for word: its blocks, with the packed jar, on a PostgreSQL that
 * is empty, with a mail server outside, up to a mail that is somebody's work; then its back-up and
 * its upgrade. Programs that belong to the machine are stood in for by {@code
 * src/test/resources/production}.
 */
@EnabledIf("psqlIsThere")
class RunInProductionIT {

  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String ADMIN = "ann@example.org";
  private static final String MAILBOX = "maintenance@example.org";
  private static final String MAIL_PASSWORD = "it's \"$ecret\" & more";
  private static final String PASSWORD = "correct horse battery";

  @TempDir Path directory;

  private final GreenMail post =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
          });

  private EmptyPostgres database;
  private int port;

  static boolean psqlIsThere() throws IOException, InterruptedException {
    boolean there = new ProcessBuilder("sh", "-c", "command -v psql").start().waitFor() == 0;
    if (!there && System.getenv("CI") != null) {
      throw new IllegalStateException(
          "psql is missing, so the page about production is not tested");
    }
    return there;
  }

  @BeforeEach
  void prepareMachine() throws Exception {
    post.start();
    post.setUser(MAILBOX, MAILBOX, MAIL_PASSWORD);
    database = EmptyPostgres.start(directory);
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = probe.getLocalPort();
    }
    Path bootstrap = Path.of("src/main/resources/db/bootstrap/roles.sql");
    Files.createDirectories(checkout().resolve(bootstrap).getParent());
    Files.copy(PROJECT.resolve(bootstrap), checkout().resolve(bootstrap));
    Files.copy(standIns().resolve("mvnw"), checkout().resolve("mvnw"));
    checkout().resolve("mvnw").toFile().setExecutable(true);
  }

  @AfterEach
  void end() throws IOException {
    Path pid = directory.resolve("machine/orgo.pid");
    if (Files.exists(pid)) {
      ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
          .filter(ProcessHandle::destroyForcibly)
          .ifPresent(process -> process.onExit().join());
    }
    database.close();
    post.stop();
  }

  @Test
  void a_reader_gets_from_an_empty_machine_to_a_routed_mail() throws Exception {
    Path page = PROJECT.resolve("docs/how-to/run-in-production.md");
    try (PlayedDocument played = new PlayedDocument(page, checkout(), environment())) {
      assertThat(played.blocks()).hasSizeGreaterThanOrEqualTo(10);
      boolean chosen = false;
      String link = null;
      String operatorLink = null;
      for (String block : played.blocks()) {
        if (block.contains("--mail-rcpt")) {
          new Reader(port).choosePassword(link, PASSWORD);
          new Reader(port).choosePassword(operatorLink, PASSWORD);
          chosen = true;
        }
        String said = played.play(block);
        if (block.contains(" setup --batch")) {
          link = PlayedDocument.firstMatch("(http://[^/]+/password/\\S+)", said);
          operatorLink =
              PlayedDocument.firstMatch("(http://\\S+/installation/password/\\S+)", said);
          assertThat(said).contains("Mail to " + MAILBOX, "Outgoing mail is taken");
        }
        if (chosen && block.contains("--mail-rcpt")) {
          theMailIsWork();
        }
      }
      assertThat(directory.resolve("machine/var/backups/orgo/orgo.dump")).isNotEmptyFile();
      theMailIsWork();
      setupAgain(played);
    }
  }

  private void theMailIsWork() {
    Reader admin = new Reader(port);
    String token = admin.token(ADMIN, PASSWORD);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              JsonNode tasks = new JsonMapper().readTree(admin.get("/api/v3/tasks", token).body());
              assertThat(tasks.path("items")).hasSize(1);
              JsonNode task = tasks.path("items").get(0);
              assertThat(task.path("title").asText()).isEqualTo("The tap in room 12 leaks");
              assertThat(task.path("owner_role").asText()).isEqualTo("Ops.Maintenance");
              assertThat(task.path("type").asText()).isEqualTo("maintenance");
            });
  }

  private void setupAgain(PlayedDocument played) {
    String again = "java -jar \"$DESTDIR/opt/orgo/orgo.jar\" setup --batch ";
    String same = "--name \"$ORGANIZATION\" --admin-email bob@example.com || echo refused";
    String other = "--name 'Corner Shop' --admin-email bob@example.com";

    assertThat(played.play(again + same)).contains("--slug: Another organization", "refused");
    assertThat(played.play(again + other)).contains("corner-shop").doesNotContain("operator");
    assertThat(new Reader(port).get("/setup", null).statusCode()).isEqualTo(404);
  }

  /**
   * What the page names as the reader's to set; besides, where the machine's programs are found.
   */
  private Map<String, String> environment() throws IOException, InterruptedException {
    Map<String, String> environment = new HashMap<>();
    environment.put("BASE_URL", "http://127.0.0.1:" + port);
    environment.put("HTTP_PORT", String.valueOf(port));
    environment.put("ADMIN_EMAIL", ADMIN);
    environment.put("MAILBOX", MAILBOX);
    environment.put("MAIL_HOST", "127.0.0.1");
    environment.put("MAIL_PASSWORD", MAIL_PASSWORD);
    environment.put("IMAP_PORT", String.valueOf(post.getImap().getPort()));
    environment.put("IMAP_TLS", "no");
    environment.put("SMTP_PORT", String.valueOf(post.getSmtp().getPort()));
    environment.put("SMTP_TLS", "false");
    environment.put("MX_PORT", String.valueOf(post.getSmtp().getPort()));
    environment.put("DATABASE_PORT", String.valueOf(database.port()));
    environment.put("DESTDIR", directory.resolve("machine").toString());
    environment.put("PATH", standIns(directory.resolve("bin")) + ":" + System.getenv("PATH"));
    environment.put("BUILT_JAR", System.getProperty("orgo.jar"));
    environment.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx500m");
    environment.put("LC_ALL", "C.UTF-8");
    return environment;
  }

  private Path standIns(Path bin) throws IOException, InterruptedException {
    Files.createDirectories(bin);
    for (String name : new String[] {"sudo", "adduser", "certbot", "systemctl"}) {
      standIn(name, bin);
    }
    String older = "pg_dump --version | grep -qE ' (9|1[0-6])[.]'";
    if (new ProcessBuilder("sh", "-c", older).start().waitFor() == 0) {
      standIn("pg_dump", bin);
    }
    return bin;
  }

  private static void standIn(String name, Path bin) throws IOException {
    Files.copy(standIns().resolve(name), bin.resolve(name));
    bin.resolve(name).toFile().setExecutable(true);
  }

  private static Path standIns() {
    return PROJECT.resolve("src/test/resources/production");
  }

  private Path checkout() {
    return directory.resolve("checkout");
  }
}
