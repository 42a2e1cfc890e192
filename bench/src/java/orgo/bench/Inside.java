package orgo.bench;

import java.time.Duration;
import java.util.List;
import java.util.Scanner;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.orgo.OrgoApplication;
import org.orgo.audit.AuditLog;
import org.orgo.vocabulary.work.LogCategory;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.organizations.Organizations;
import org.orgo.people.Actor;
import org.orgo.people.Actors;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.reviews.cycle.ReviewCycles;
import org.orgo.routing.RoutingDesk;
import org.orgo.signals.NewSignal;
import org.orgo.signals.Outcome;
import org.orgo.signals.Receipt;
import org.orgo.signals.SignalDesk;
import org.orgo.studio.replay.NewReplay;
import org.orgo.studio.replay.ReplayDesk;
import org.orgo.studio.replay.ReplayId;
import org.orgo.studio.replay.ReplayStatus;
import org.orgo.insights.Hydration;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.NewMailbox;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Orgo with a line to the bench: {@code run <organization> <threads> <millis>}, {@code open
 * <organization> <count>}, {@code tables <organization> <count>}, {@code replay <organization>
 * <rows>}, {@code hydrate <organization>}, {@code append <organization> <threads> <count>}, {@code
 * sealed <organization>},
 * {@code cycles}, {@code mailbox <organization> <address> <port>}; each answered with a
 * line {@code BENCH <count> <nanos>}.
 */
public final class Inside {

  private final ConfigurableApplicationContext application;
  private final SignalDesk signals;

  private Inside(ConfigurableApplicationContext application) {
    this.application = application;
    this.signals = application.getBean(SignalDesk.class);
  }

  public static void main(String[] arguments) {
    ConfigurableApplicationContext application =
        SpringApplication.run(OrgoApplication.class, arguments);
    System.out.println(
        "BENCH ready " + application.getEnvironment().getProperty("local.server.port"));
    try {
      new Inside(application).obey();
    } catch (RuntimeException failure) {
      failure.printStackTrace();
      System.exit(1); // threads of the application would keep it, and the bench would wait
    }
    application.close();
  }

  private void obey() {
    Scanner lines = new Scanner(System.in);
    while (lines.hasNextLine()) {
      String[] words = lines.nextLine().split(" ");
      long begin = System.nanoTime();
      long done =
          switch (words[0]) {
            case "run" ->
                run(id(words[1]), Integer.parseInt(words[2]), Long.parseLong(words[3]));
            case "open" -> open(id(words[1]), Integer.parseInt(words[2]));
            case "mailbox" -> mailbox(id(words[1]), words[2], Integer.parseInt(words[3]));
            case "cycles" -> application.getBean(ReviewCycles.class).reconcile();
            case "hydrate" -> hydrate(id(words[1]));
            case "append" ->
                append(id(words[1]), Integer.parseInt(words[2]), Integer.parseInt(words[3]));
            case "sealed" -> sealed(id(words[1]));
            case "tables" -> tables(id(words[1]), Integer.parseInt(words[2]));
            case "replay" -> replay(id(words[1]), Integer.parseInt(words[2]));
            default -> 0;
          };
      System.out.println("BENCH " + done + " " + (System.nanoTime() - begin));
    }
  }

  private OrganizationId id(String slug) {
    return application.getBean(Organizations.class).get(slug).organizationId();
  }

  private long run(OrganizationId organization, int threads, long millis) {
    long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
    LongAdder done = new LongAdder();
    CountDownLatch left = new CountDownLatch(threads);
    for (int i = 0; i < threads; i++) {
      Runnable reporter =
          () -> {
            while (System.nanoTime() < end) {
              report(organization);
              done.increment();
            }
          };
      new Thread(
              () -> {
                try {
                  reporter.run();
                } finally {
                  left.countDown();
                }
              })
          .start();
    }
    try {
      left.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return done.sum();
  }

  private long open(OrganizationId organization, int count) {
    for (int i = 0; i < count; i++) {
      report(organization);
    }
    return count;
  }

  private void report(OrganizationId organization) {
    NewSignal signal =
        new NewSignal(
            SignalSource.API,
            Samples.SUBJECT,
            Samples.body(),
            Samples.sender(),
            null,
            null,
            null,
            null,
            null,
            null);
    Receipt receipt = CurrentTenant.as(organization, () -> signals.report(signal));
    if (receipt.outcome() != Outcome.TASK_OPENED) {
      throw new IllegalStateException("The sample signal became " + receipt.outcome());
    }
  }

  /** Asks all tables about so many different signals, on all processors. */
  private long tables(OrganizationId organization, int count) {
    RoutingDesk desk = application.getBean(RoutingDesk.class);
    IntStream.range(0, count)
        .parallel()
        .forEach(
            number ->
                CurrentTenant.as(organization, () -> desk.decide(Samples.facts(number))));
    return count;
  }

  /**
   * Replays the newest 10 000 signals over a classification with so many more rows, as the
   * organization's analyst; returns how many.
   */
  private long replay(OrganizationId organization, int rows) {
    ReplayDesk desk = application.getBean(ReplayDesk.class);
    UserId analyst =
        CurrentTenant.as(
            organization,
            () ->
                application
                    .getBean(TransactionTemplate.class)
                    .execute(
                        status ->
                            new UserId(
                                application
                                    .getBean(JdbcTemplate.class)
                                    .queryForObject(
                                        "select user_id from user_roles where role_code = 'Analyst'"
                                            + " and organization_id = ? limit 1",
                                        UUID.class,
                                        organization.value()))));
    Actor actor =
        CurrentTenant.as(
            organization, () -> application.getBean(Actors.class).find(analyst).orElseThrow());
    return CurrentActor.as(
        actor,
        () -> {
          ReplayId id =
              desk.request(
                      new NewReplay(null, Samples.classification(rows), Replaying.SIGNALS, null))
                  .replayId();
          while (!desk.get(id).status().isOver()) {
            LockSupport.parkNanos(20_000_000);
          }
          if (desk.get(id).status() != ReplayStatus.READY) {
            throw new IllegalStateException(desk.get(id).failure());
          }
          return (long) desk.get(id).signalsDone();
        });
  }

  private long hydrate(OrganizationId organization) {
    CurrentTenant.run(organization, () -> application.getBean(Hydration.class).upToNow());
    return 1;
  }

  /** So many audit entries, each in a transaction of its own. */
  private long append(OrganizationId organization, int threads, int count) {
    TransactionTemplate transaction = application.getBean(TransactionTemplate.class);
    AuditLog audit = application.getBean(AuditLog.class);
    ExecutorService writers = Executors.newFixedThreadPool(threads);
    try {
      List<CompletableFuture<Void>> all =
          IntStream.range(0, count)
              .mapToObj(
                  number ->
                      CompletableFuture.runAsync(
                          () ->
                              CurrentTenant.run(
                                  organization,
                                  () ->
                                      transaction.executeWithoutResult(
                                          status ->
                                              audit.record(
                                                  LogCategory.SYSTEM,
                                                  "bench.appended",
                                                  "bench",
                                                  number,
                                                  "number"))),
                          writers))
              .toList();
      all.forEach(CompletableFuture::join);
      return count;
    } finally {
      writers.shutdown();
    }
  }

  /** Returns when nothing of the organization waits for a seal. */
  private long sealed(OrganizationId organization) {
    TransactionTemplate transaction = application.getBean(TransactionTemplate.class);
    JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
    String waiting = "select count(*) from audit_unsealed where organization_id = ?";
    while (CurrentTenant.as(
        organization,
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForObject(waiting, Integer.class, organization.value()) > 0))) {
      LockSupport.parkNanos(20_000_000);
    }
    return 1;
  }

  private long mailbox(OrganizationId organization, String address, int port) {
    CurrentTenant.run(
        organization,
        () ->
            application
                .getBean(Mailboxes.class)
                .add(
                    new NewMailbox(
                        address,
                        "maintenance",
                        new NewMailbox.Server("127.0.0.1", port, false),
                        new NewMailbox.MailboxLogin(address, "bench"),
                        "INBOX",
                        null)));
    return 1;
  }
}
