package org.orgo.demo.ticker;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.orgo.demo.persistence.LiveTask;
import org.orgo.people.Actor;
import org.orgo.people.Actors;
import org.orgo.people.CurrentActor;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.TaskDesk;
import org.orgo.vocabulary.work.TaskStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Somebody who works in each queue beside whoever looks at the demo. Takes only what nobody else
 * has taken, so that nobody's own work is done behind their back.
 */
@Component
@Profile("demo")
class DemoColleague {

  private static final Logger log = LoggerFactory.getLogger(DemoColleague.class);

  /** What is left alone for so long that it can be looked at, and taken, by others. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final int MAX_DONE = 4;
  private static final String MAINTENANCE = "maintenance";

  private final TaskDesk desk;
  private final UserAccounts accounts;
  private final Actors actors;
  private final Clock clock;

  DemoColleague(TaskDesk desk, UserAccounts accounts, Actors actors, Clock clock) {
    this.desk = desk;
    this.accounts = accounts;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * Begins what waits, but not all of it, so that something escalates now and then; and finishes
   * what is more than enough.
   *
   * @param queue of one role, the oldest first
   */
  void work(List<LiveTask> queue, int enough) {
    Optional<Actor> found = holderOf(queue.get(0).ownerRole());
    if (found.isEmpty()) {
      return;
    }
    Actor me = found.get();
    Instant waitingSince = clock.instant().minus(PATIENCE);
    List<LiveTask> mine = queue.stream().filter(task -> isFree(task, me)).toList();
    mine.stream()
        .limit(Math.min(MAX_DONE, Math.max(0, queue.size() - enough)))
        .forEach(task -> as(me, task, this::finish));
    mine.stream()
        .skip(Math.max(0, queue.size() - enough))
        .filter(task -> task.status() == TaskStatus.PENDING)
        .filter(task -> task.createdAt().isBefore(waitingSince) && !mayEscalate(task))
        .findFirst()
        .ifPresent(task -> as(me, task, this::begin));
  }

  private static boolean isFree(LiveTask task, Actor me) {
    return task.assigneeUserId() == null || task.assigneeUserId().equals(me.userId());
  }

  /** One of three. */
  private static boolean mayEscalate(LiveTask task) {
    return task.taskId().value().getLeastSignificantBits() % 3 == 0;
  }

  private LiveTask begin(LiveTask task) {
    desk.act(task.taskId(), new ActionCommand("start", null, null, null));
    return task;
  }

  private LiveTask finish(LiveTask task) {
    if (task.status() != TaskStatus.IN_PROGRESS) {
      begin(task);
    }
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    form.put("what_was_done", "Looked after it, and it is in order again.");
    if (task.type().equals(MAINTENANCE)) {
      form.put("asset", "none").put("cost", 0);
    }
    desk.act(task.taskId(), new ActionCommand("complete", null, form, null));
    return task;
  }

  /** Somebody else may be quicker, which is no trouble. */
  private void as(Actor me, LiveTask task, UnaryOperator<LiveTask> work) {
    try {
      CurrentActor.as(me, () -> work.apply(task));
    } catch (RuntimeException refused) {
      log.info("The demo's colleague could not work on {}: {}", task.taskId(), refused.toString());
    }
  }

  /** The colleague where there is one, else whoever holds the role. */
  private Optional<Actor> holderOf(String role) {
    List<UserAccount> holders = accounts.holding(role);
    return holders.stream()
        .filter(account -> account.email().startsWith("colleague@"))
        .findFirst()
        .or(() -> holders.stream().findFirst())
        .flatMap(account -> actors.find(account.userId()));
  }
}
