package org.orgo.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database's main process is killed, as by kill -9, at moments drawn from a seed, while four
 * programs report. Nothing that was acknowledged is lost or doubled, everybody is told to come
 * again, and Orgo is back soon after the database, without having been restarted.
 *
 * <p>{@code -Dorgo.seed} repeats a run. The long one has the tag {@code torture}.
 */
class DatabaseDeathTests {

  private static final int REPORTERS = 4;
  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration MAX_TO_DOWN = Duration.ofSeconds(5);
  private static final Duration MAX_TO_BACK = Duration.ofSeconds(10);
  private static final Duration MAX_REQUEST = Duration.ofSeconds(10);
  private static final Duration MAX_SHUTDOWN = Duration.ofSeconds(30);
  private static final String MAILBOX = "maintenance@corner-shops.example";
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int UNAVAILABLE = 503;

  private static final Pattern WARNING = Pattern.compile("WARN|ERROR|\\tat |Exception");

  private final long seed =
      Long.getLong("orgo.seed", new SplittableRandom().nextInt(Integer.MAX_VALUE));
  private final SplittableRandom random = new SplittableRandom(seed);
  private final List<Reporter> reporters = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final List<String> figures = new ArrayList<>();

  @TempDir Path data;

  private final GreenMail post =
      new GreenMail(
              new ServerSetup[] {
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
              })
          .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
  private Survivors survivors;
  private int saidBefore;
  private Doors doors;

  @BeforeEach
  void start() {
    post.start();
    survivors = new Survivors(data);
    figures.add("seed " + seed);
  }

  @AfterEach
  void tell() {
    post.stop();
    figures.forEach(System.out::println);
  }

  @Test
  void killed_once_under_load_nothing_acknowledged_is_lost_and_orgo_comes_back() throws Exception {
    survives(1);
  }

  @Test
  @Tag("torture")
  void killed_again_and_again_nothing_acknowledged_is_lost_and_orgo_comes_back() throws Exception {
    survives(5);
  }

  private void survives(int rounds) throws Exception {
    OrgoProcess.Ports mail =
        new OrgoProcess.Ports(post.getSmtp().getPort(), post.getImap().getPort());
    try (OrgoProcess orgo = OrgoProcess.start(data, mail, "", "--orgo.demo.signals=false")) {
      String address = orgo.address(START);
      try (HealthLog readiness = new HealthLog(address, "readiness");
          HealthLog liveness = new HealthLog(address, "liveness")) {
        await().atMost(PATIENCE).until(() -> readiness.saw(OK, 0));
        report(address);
        saidBefore = orgo.log().length();
        for (int round = 0; round < rounds; round++) {
          killedAndStartedAgain(round);
          killedAndGoneForSeconds(round, readiness);
        }
        stopReporting();
        assertThat(liveness.statuses()).as("liveness").containsOnly(OK);
      }
      everyRequestWasAnsweredWell();
      nothingIsLostOrDoubled();
      theLogIsNoFlood(orgo, rounds);
      mailBecomesWork();
      endsWithoutDatabase(orgo);
    }
  }

  @Test
  @Tag("torture")
  void frozen_readiness_says_so_and_the_shutdown_does_not_wait_for_it() throws Exception {
    OrgoProcess.Ports mail =
        new OrgoProcess.Ports(post.getSmtp().getPort(), post.getImap().getPort());
    try (OrgoProcess orgo = OrgoProcess.start(data, mail, "", "--orgo.demo.signals=false")) {
      String address = orgo.address(START);
      ProcessHandle postmaster = survivors.postmaster();
      List<ProcessHandle> server =
          Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
      try (HealthLog readiness = new HealthLog(address, "readiness");
          HealthLog liveness = new HealthLog(address, "liveness")) {
        await().atMost(PATIENCE).until(() -> readiness.saw(OK, 0));
        report(address);
        long frozen = System.nanoTime();
        signal("-STOP", server);
        await().atMost(PATIENCE).until(() -> readiness.saw(UNAVAILABLE, frozen));
        figure(
            "frozen: readiness DOWN after %d ms", readiness.delay(UNAVAILABLE, frozen).toMillis());
        assertThat(readiness.delay(UNAVAILABLE, frozen)).isLessThan(MAX_TO_DOWN);
        assertThat(liveness.statuses()).containsOnly(OK);
        endsWithin(orgo);
      } finally {
        signal("-CONT", server);
      }
      stopReporting();
    }
  }

  private static void signal(String name, List<ProcessHandle> processes) throws Exception {
    List<String> command = new ArrayList<>(List.of("kill", name));
    processes.forEach(each -> command.add(Long.toString(each.pid())));
    new ProcessBuilder(command).start().waitFor();
  }

  private void report(String address) throws Exception {
    doors = new Doors(address, Reporter.token(address, "ops@corner-shops.example"));
    String token = Reporter.token(address, "worker@corner-shops.example");
    for (int number = 0; number < REPORTERS; number++) {
      Reporter reporter = new Reporter(address, token, "r" + number);
      reporters.add(reporter);
      Thread thread = new Thread(reporter);
      threads.add(thread);
      thread.start();
    }
    untilAcknowledgedAfter(System.nanoTime());
  }

  /** Nobody helps: its own supervisor starts it again. */
  private void killedAndStartedAgain(int round) {
    letPass(500 + random.nextInt(2_500));
    long killed = System.nanoTime();
    survivors.postmaster().destroyForcibly();
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(survivors::answers);
    long returned = System.nanoTime();
    long acknowledged = untilAcknowledgedAfter(returned);
    figure(
        "round %d, restarted by its supervisor: database back after %d ms, requests after %d ms more",
        round, millis(returned - killed), millis(acknowledged - returned));
    assertThat(Duration.ofNanos(acknowledged - returned)).isLessThan(MAX_TO_BACK);
  }

  /** Its files are away, so that it cannot be started for a while. */
  private void killedAndGoneForSeconds(int round, HealthLog readiness) {
    letPass(500 + random.nextInt(2_500));
    Path elsewhere = data.resolve("elsewhere");
    move(control(), elsewhere);
    long killed = System.nanoTime();
    survivors.postmaster().destroyForcibly();
    await().atMost(PATIENCE).until(() -> readiness.saw(UNAVAILABLE, killed));
    everyDoorSaysSo();
    letPass(1_000 + random.nextInt(5_000));
    move(elsewhere, control());
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(survivors::answers);
    long returned = System.nanoTime();
    long acknowledged = untilAcknowledgedAfter(returned);
    await().atMost(PATIENCE).until(() -> readiness.saw(OK, returned));
    Duration down = readiness.delay(UNAVAILABLE, killed);
    Duration ready = readiness.delay(OK, returned);
    figure(
        "round %d, gone for %d ms: readiness DOWN after %d ms, UP %d ms and requests %d ms after the database",
        round,
        millis(returned - killed),
        down.toMillis(),
        ready.toMillis(),
        millis(acknowledged - returned));
    assertThat(down).isLessThan(MAX_TO_DOWN);
    assertThat(ready).isLessThan(MAX_TO_BACK);
    assertThat(Duration.ofNanos(acknowledged - returned)).isLessThan(MAX_TO_BACK);
  }

  private void everyDoorSaysSo() {
    assertThat(doors.knock())
        .allSatisfy(
            (door, answer) -> {
              assertThat(answer.statusCode()).as(door).isEqualTo(UNAVAILABLE);
              assertThat(answer.headers().firstValue("Retry-After")).as(door).isPresent();
              assertThat(answer.body()).as(door).contains("few seconds").doesNotContain("ENGINE-");
            });
  }

  /** Who fetches mail and who runs jobs are still at work. */
  private void mailBecomesWork() throws MessagingException {
    String text =
        "From: visitor@example.org\r\nTo: %s\r\nSubject: The stove smokes\r\nMessage-ID: <1@example.org>\r\n\r\nA lot.\r\n"
            .formatted(MAILBOX);
    post.setUser(MAILBOX, MAILBOX, "demo")
        .deliver(
            new MimeMessage(
                (Session) null,
                new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII))));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                survivors.count("select count(*) from orgo.tasks where title like '%stove%'") == 1);
  }

  private void everyRequestWasAnsweredWell() {
    List<Reporter.Attempt> attempts =
        reporters.stream().flatMap(each -> each.attempts().stream()).toList();
    Duration longest =
        attempts.stream().map(Reporter.Attempt::took).max(Duration::compareTo).orElseThrow();
    Map<Integer, Integer> many = Reporter.byStatus(attempts);
    figure(
        "%d requests by status %s, the longest %d ms", attempts.size(), many, longest.toMillis());
    assertThat(attempts)
        .allSatisfy(each -> assertThat(each.status()).as(each.body()).isIn(CREATED, UNAVAILABLE));
    assertThat(many).containsKey(UNAVAILABLE);
    assertThat(longest).isLessThan(MAX_REQUEST);
    assertThat(attempts)
        .filteredOn(each -> each.status() == UNAVAILABLE)
        .allSatisfy(
            refused -> {
              assertThat(refused.retryAfter()).matches("[0-9]+");
              assertThat(refused.body()).contains("\"detail\"").contains("try again");
            });
  }

  private void nothingIsLostOrDoubled() {
    List<String> acknowledged =
        reporters.stream().flatMap(each -> each.acknowledged().stream()).toList();
    await()
        .atMost(PATIENCE)
        .until(
            () -> survivors.count("select count(*) from orgo.signals where task_id is null") == 0);
    List<String> stored =
        survivors.rows("select external_id from orgo.signals").stream()
            .map(row -> String.valueOf(row.get("external_id")))
            .toList();
    figure("%d acknowledged, %d stored", acknowledged.size(), stored.size());
    assertThat(stored).doesNotHaveDuplicates().containsAll(acknowledged);
    assertThat(survivors.count("select count(*) from orgo.tasks")).isEqualTo(stored.size());
    assertThat(survivors.count("select count(distinct title) from orgo.tasks"))
        .isEqualTo(stored.size());
  }

  /** One line when it goes and one when it is back, from the watch and from the supervisor. */
  private void theLogIsNoFlood(OrgoProcess orgo, int rounds) {
    List<String> lines =
        orgo.log().substring(saidBefore).lines().filter(WARNING.asPredicate()).toList();
    figure("%d lines of warning in the log for %d deaths", lines.size(), 2 * rounds);
    assertThat(lines).as(String.join("\n", lines)).hasSizeLessThanOrEqualTo(3 * 2 * rounds);
  }

  private void endsWithoutDatabase(OrgoProcess orgo) {
    move(control(), data.resolve("elsewhere"));
    survivors.postmaster().destroyForcibly();
    await().atMost(PATIENCE).until(() -> !survivors.answers());
    endsWithin(orgo);
  }

  private void endsWithin(OrgoProcess orgo) {
    long asked = System.nanoTime();
    orgo.terminate();
    orgo.exitCode(PATIENCE);
    Duration took = Duration.ofNanos(System.nanoTime() - asked);
    figure("ended %d ms after SIGTERM, without a database", took.toMillis());
    assertThat(took).isLessThan(MAX_SHUTDOWN);
  }

  private void stopReporting() throws InterruptedException {
    reporters.forEach(Reporter::stop);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** When the last of the reporters was first acknowledged after that moment. */
  private long untilAcknowledgedAfter(long moment) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> reporters.stream().allMatch(each -> acknowledgedAfter(each, moment) > 0));
    return reporters.stream()
        .mapToLong(each -> acknowledgedAfter(each, moment))
        .max()
        .orElseThrow();
  }

  private static long acknowledgedAfter(Reporter reporter, long moment) {
    return reporter.attempts().stream()
        .filter(each -> each.status() == CREATED && each.at() > moment)
        .mapToLong(Reporter.Attempt::at)
        .findFirst()
        .orElse(0);
  }

  /** Without it PostgreSQL does not start. */
  private Path control() {
    return data.resolve("postgres").resolve("global").resolve("pg_control");
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The moment of a death is drawn: waiting for it waits for nothing else. */
  private static void letPass(long millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  private void figure(String form, Object... values) {
    figures.add(String.format(form, values));
  }

  private static long millis(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(nanos);
  }
}
