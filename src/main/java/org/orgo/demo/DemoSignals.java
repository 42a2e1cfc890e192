package org.orgo.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.orgo.demo.persistence.DemoMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.web.samples.DemoProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives organizations that were founded in this start their past, while the first people look in
 * already. The past of an organization appears as a whole.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "orgo.demo.signals", havingValue = "true", matchIfMissing = true)
class DemoSignals implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DemoSignals.class);

  private final DemoFounding founding;
  private final DemoPast past;
  private final DemoHistory history;
  private final Settlement settlement;
  private final DemoProgress progress;
  private volatile boolean running;

  DemoSignals(
      DemoFounding founding,
      DemoPast past,
      DemoHistory history,
      Settlement settlement,
      DemoProgress progress) {
    this.founding = founding;
    this.past = past;
    this.history = history;
    this.settlement = settlement;
    this.progress = progress;
  }

  @Override
  public void start() {
    running = true;
    List<DemoFounding.FoundedDemo> founded = founding.foundInThisStart();
    if (!founded.isEmpty()) {
      Thread writing = new Thread(() -> write(founded), "demo-past");
      writing.setDaemon(true);
      writing.start();
    }
  }

  private void write(List<DemoFounding.FoundedDemo> founded) {
    Instant begin = Instant.now();
    progress.expect(founded.stream().mapToInt(each -> Sample.of(each.demo().slug()).size()).sum());
    try (AtOnce atOnce = new AtOnce()) {
      atOnce.forEach(founded, each -> settlement.inOneGo(each.id(), () -> write(each.demo())));
      settlement.awaitListeners();
      founded.forEach(each -> settlement.settle(each.id()));
      founded.forEach(each -> history.beginReviews(each.id()));
      log.info(
          "Sample signals written in {} ms", Duration.between(begin, Instant.now()).toMillis());
    } catch (RuntimeException failure) {
      log.error("The demo's past could not be written", failure);
    } finally {
      progress.over();
    }
  }

  private void write(DemoOrganization demo) {
    history.write(demo);
    past.write(demo, Sample.of(demo.slug()), progress::oneMore);
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After the port is open. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }

  /** Waits until everybody was told of the past, and then lets it be past. */
  @Component
  @Profile("demo")
  static class Settlement {

    private static final Duration MAX_WAIT = Duration.ofSeconds(10);

    private final DemoMapper rows;
    private final EventPublicationRegistry events;
    private final TransactionTemplate transaction;

    Settlement(DemoMapper rows, EventPublicationRegistry events, TransactionTemplate transaction) {
      this.rows = rows;
      this.events = events;
      this.transaction = transaction;
    }

    void inOneGo(OrganizationId id, Runnable work) {
      CurrentTenant.run(id, () -> transaction.executeWithoutResult(status -> work.run()));
    }

    void settle(OrganizationId id) {
      inOneGo(
          id,
          () -> {
            rows.dateNotices(id);
            rows.forgetMail(id);
          });
    }

    void awaitListeners() {
      Instant end = Instant.now().plus(MAX_WAIT);
      try {
        while (!events.findIncompletePublications().isEmpty() && Instant.now().isBefore(end)) {
          Thread.sleep(50);
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
