package org.orgo.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseId;
import org.orgo.people.Actor;
import org.orgo.people.Actors;
import org.orgo.people.CurrentActor;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.vocabulary.work.CommentVisibility;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people of the demo did about a task, each step at its time. */
@Component
@Profile("demo")
class DemoWork {

  private static final String MAINTENANCE = "maintenance";

  private final DemoClock clock;
  private final TaskDesk desk;
  private final CaseDesk cases;
  private final UserAccounts accounts;
  private final Actors actors;

  DemoWork(DemoClock clock, TaskDesk desk, CaseDesk cases, UserAccounts accounts, Actors actors) {
    this.clock = clock;
    this.desk = desk;
    this.cases = cases;
    this.accounts = accounts;
    this.actors = actors;
  }

  void live(Sample sample, Task task, Instant opened) {
    Actor worker = holderOf(task.ownerRole());
    Duration took = sample.after();
    switch (sample.fate()) {
      case OPEN -> {}
      case CANCELLED -> take(task, worker, opened.plus(took), "cancel", sample.words(), null);
      case WORKING -> begin(sample, task, worker, opened);
      case HELD -> {
        begin(sample, task, worker, opened);
        ObjectNode form = form().put("waiting_for", sample.words());
        take(task, worker, opened.plus(took), "hold", null, form);
      }
      case FAILED -> {
        begin(sample, task, worker, opened);
        ObjectNode form = form().put("why_it_failed", sample.words());
        take(task, worker, opened.plus(took), "fail", null, form);
      }
      case COMPLETED -> {
        begin(sample, task, worker, opened);
        take(task, worker, opened.plus(took), "complete", null, done(sample, task));
        resolve(task, opened.plus(took));
      }
    }
  }

  private void begin(Sample sample, Task task, Actor worker, Instant opened) {
    Duration took = sample.after();
    take(task, worker, opened.plus(took.dividedBy(4)), "start", null, null);
    if (sample.comment() != null) {
      CommentVisibility visibility = CommentVisibility.INTERNAL_ONLY;
      at(
          worker,
          opened.plus(took.dividedBy(2)),
          () -> desk.comment(task.taskId(), sample.comment(), visibility));
    }
  }

  private void take(
      Task task, Actor worker, Instant when, String action, String reason, ObjectNode form) {
    at(worker, when, () -> desk.act(task.taskId(), new ActionCommand(action, reason, form, null)));
  }

  /** By the system: whom an escalated task reaches need not see its case. */
  private void resolve(Task task, Instant when) {
    if (task.caseId() != null) {
      CaseId theCase = new CaseId(task.caseId());
      Actor system = Actor.system(task.organizationId());
      at(system, when, () -> cases.act(theCase, "resolve", null, null));
    }
  }

  private <T> void at(Actor worker, Instant when, Supplier<T> work) {
    clock.at(when, () -> CurrentActor.as(worker, work));
  }

  private static ObjectNode done(Sample sample, Task task) {
    ObjectNode form = form().put("what_was_done", sample.words());
    if (task.type().equals(MAINTENANCE)) {
      form.put("asset", sample.asset()).put("cost", sample.cost());
    }
    return form;
  }

  private static ObjectNode form() {
    return JsonNodeFactory.instance.objectNode();
  }

  private Actor holderOf(String role) {
    return accounts.holding(role).stream()
        .findFirst()
        .flatMap(account -> actors.find(account.userId()))
        .orElseThrow(() -> new IllegalStateException("Nobody in the demo holds " + role));
  }
}
