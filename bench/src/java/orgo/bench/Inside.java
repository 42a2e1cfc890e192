package orgo.bench;

import java.time.Duration;
import java.util.Scanner;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.orgo.OrgoApplication;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.organizations.Organizations;
import org.orgo.reviews.cycle.ReviewCycles;
import org.orgo.routing.RoutingDesk;
import org.orgo.signals.NewSignal;
import org.orgo.signals.Outcome;
import org.orgo.signals.Receipt;
import org.orgo.signals.SignalDesk;
import org.orgo.insights.Hydration;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.NewMailbox;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Orgo with a line to the bench: {@code run <organization> <threads> <millis>}, {@code open
 * <organization> <count>}, {@code tables <organization> <count>}, {@code hydrate <organization>},
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
    new Inside(application).obey();
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
            case "tables" -> tables(id(words[1]), Integer.parseInt(words[2]));
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

  private long hydrate(OrganizationId organization) {
    CurrentTenant.run(organization, () -> application.getBean(Hydration.class).upToNow());
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
