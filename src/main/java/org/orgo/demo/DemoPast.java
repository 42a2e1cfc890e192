package org.orgo.demo;

import java.time.Instant;
import java.util.List;
import org.orgo.people.Actor;
import org.orgo.people.Actors;
import org.orgo.people.CurrentActor;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.signals.NewSignal;
import org.orgo.signals.Receipt;
import org.orgo.signals.SignalDesk;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.SignalSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Some weeks in the life of the current organization: its signals through the real intake. */
@Component
@Profile("demo")
class DemoPast {

  private final DemoClock clock;
  private final SignalDesk signals;
  private final TaskBoard board;
  private final DemoWork work;
  private final Members members;

  DemoPast(DemoClock clock, SignalDesk signals, TaskBoard board, DemoWork work, Members members) {
    this.clock = clock;
    this.signals = signals;
    this.board = board;
    this.work = work;
    this.members = members;
  }

  /**
   * @param afterEach called for each sample that is written
   */
  void write(DemoOrganization demo, List<Sample> samples, Runnable afterEach) {
    Instant now = clock.instant();
    for (Sample sample : samples) {
      write(demo, sample, now.minus(sample.ago()));
      afterEach.run();
    }
  }

  private void write(DemoOrganization demo, Sample sample, Instant when) {
    Actor reporter = sample.from() == null ? members.named(demo, sample.by()) : CurrentActor.get();
    Receipt receipt =
        clock.at(when, () -> CurrentActor.as(reporter, () -> signals.report(signal(sample))));
    if (receipt.taskId() != null) {
      Task task = board.get(new TaskId(receipt.taskId()));
      work.live(sample, task, when);
    }
  }

  private static NewSignal signal(Sample sample) {
    return new NewSignal(
        sample.from() == null ? SignalSource.MANUAL : SignalSource.API,
        sample.subject(),
        sample.body(),
        sample.from(),
        null,
        sample.label() == null ? null : Label.parse(sample.label()),
        sample.type(),
        null,
        null,
        null);
  }

  /** The demo's users as actors. */
  @Component
  @Profile("demo")
  static class Members {

    private final UserAccounts accounts;
    private final Actors actors;

    Members(UserAccounts accounts, Actors actors) {
      this.accounts = accounts;
      this.actors = actors;
    }

    Actor named(DemoOrganization demo, String name) {
      return accounts
          .findByEmail(demo.address(name))
          .flatMap(account -> actors.find(account.userId()))
          .orElseThrow(() -> new IllegalStateException("The demo has no user " + name));
    }
  }
}
