package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.cases.CaseFixtures.aCase;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.cases.CaseAction;
import org.orgo.cases.CaseBoard;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseId;
import org.orgo.cases.lifecycle.CaseInTransit;
import org.orgo.cases.lifecycle.IllegalCaseTransition;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.Deployments;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.Property;
import org.orgo.testing.Source;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.CaseLaw;
import org.orgo.vocabulary.work.CaseStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Random walks of cases through random lawful lifecycles: whoever takes a step, the row is where
 * the token is, with one event and one audit entry for each move. {@code -Dorgo.walks} makes the
 * run longer.
 */
@OrgoTest
class CaseWalkTests {

  private static final int WALKS = Integer.getInteger("orgo.walks", 100);
  private static final int LIFECYCLES = Math.max(10, WALKS / 100);
  private static final String ENGINE_FAILURES = "org.camunda.bpm.engine.context";

  private final Map<Long, CaseGround> grounds = new HashMap<>();

  @Autowired TestOrganizations organizations;
  @Autowired Deployments deployments;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired EngineAccess access;
  @Autowired CaseDesk desk;
  @Autowired CaseBoard board;
  @Autowired TaskDesk tasks;
  @Autowired MovableClock clock;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired LoggingSystem logging;

  private record CaseGround(RandomCaseLifecycle lifecycle, TestOrganization organization) {}

  /** One case on its walk. */
  private static final class CaseWalker {
    private final CaseGround ground;
    private final CaseId theCase;
    private CaseSight last;
    private int moves;
    private boolean outlaw;

    private CaseWalker(CaseGround ground, CaseId theCase) {
      this.ground = ground;
      this.theCase = theCase;
    }
  }

  @BeforeEach
  void set() {
    // it tells of each step that is refused
    logging.setLogLevel(ENGINE_FAILURES, LogLevel.OFF);
  }

  @AfterEach
  void reset() {
    logging.setLogLevel(ENGINE_FAILURES, null);
    clock.reset();
  }

  @Test
  void the_row_is_where_the_token_is_whoever_moves_it() {
    Property.check(WALKS, this::walk);
  }

  private void walk(Source source) {
    clock.reset();
    CaseGround ground = grounds.computeIfAbsent(source.choose(LIFECYCLES - 1L), this::ground);
    source.note("lifecycle for " + ground.organization().slug());
    CaseWalker walker =
        new CaseWalker(ground, ground.organization().asSystem(() -> desk.open(aCase().draft())));
    walker.last = sight(walker);
    check(walker, walker.last);
    for (long left = 2 + source.choose(9); left > 0; left--) {
      step(walker, source);
    }
  }

  private CaseGround ground(long number) {
    RandomCaseLifecycle lifecycle = RandomCaseLifecycle.numbered(number);
    TestOrganization organization = organizations.found("retail_chain");
    organization.as("admin", () -> deployments.deploy("walk", lifecycle.files()));
    return new CaseGround(lifecycle, organization);
  }

  private void step(CaseWalker walker, Source source) {
    long kind = source.choose(15);
    if (kind < 6) {
      click(walker, source);
    } else if (kind < 8) {
      startTask(walker, source);
    } else if (kind < 11) {
      job(walker, source);
    } else if (kind < 14) {
      modify(walker, source);
    } else {
      delete(walker, source);
    }
  }

  private void click(CaseWalker walker, Source source) {
    List<String> offered =
        as(walker, inCharge(walker), () -> board.actions(walker.theCase)).stream()
            .map(CaseAction::action)
            .toList();
    if (offered.isEmpty()) {
      source.note("it is on its way");
      assertThatThrownBy(() -> act(walker, "start")).isInstanceOf(CaseInTransit.class);
      refused(walker);
      return;
    }
    String action = offered.get((int) source.choose(offered.size() - 1L));
    source.note("somebody takes " + action);
    act(walker, action);
    stepped(walker);
  }

  private void startTask(CaseWalker walker, Source source) {
    if (walker.last.isArchived()) {
      return;
    }
    source.note("a task of it starts");
    CaseSight before = walker.last;
    Task task =
        as(
            walker,
            "admin",
            () ->
                tasks.open(
                    aTask()
                        .ofCase(walker.theCase.value())
                        .toReactWithin(Duration.ofDays(300))
                        .draft()));
    as(
        walker,
        "worker",
        () -> tasks.act(task.taskId(), new ActionCommand("start", null, null, null)));
    stepped(walker);
    if (before.status() == CaseStatus.OPEN && !before.isInTransit()) {
      assertThat(walker.last.status() == CaseStatus.IN_PROGRESS || walker.last.isInTransit())
          .as("the case has heard of its task")
          .isTrue();
    } else {
      assertThat(walker.last.version()).as("the case stays").isEqualTo(before.version());
    }
  }

  private void job(CaseWalker walker, Source source) {
    ProcessInstance instance = instance(walker);
    Job next = instance == null ? null : next(walker, instance);
    if (next == null) {
      return;
    }
    Instant due = next.getDuedate().toInstant().plusMillis(1);
    if (clock.instant().isBefore(due)) {
      clock.moveTo(due);
    }
    if (walker.outlaw) {
      source.note("a job is not done, because the law forbids where an operator sent it");
      assertThatThrownBy(() -> execute(walker, next)).isInstanceOf(IllegalCaseTransition.class);
      refused(walker);
      return;
    }
    source.note("a job is done");
    execute(walker, next);
    stepped(walker);
  }

  /** An operator puts the token somewhere else, wherever it is. */
  private void modify(CaseWalker walker, Source source) {
    ProcessInstance instance = instance(walker);
    if (instance == null) {
      return;
    }
    List<String> places = List.copyOf(walker.ground.lifecycle().places().keySet());
    String to = places.get((int) source.choose(places.size() - 1L));
    source.note("an operator moves it to " + to);
    CaseStatus from = walker.last.status();
    CaseStatus status = walker.ground.lifecycle().places().get(to);
    boolean reopening = walker.last.isArchived() && walker.last.isInTransit();
    boolean lawful =
        from == status
            || CaseLaw.allows(from, status)
            || reopening && CaseLaw.allowsAnAdministrator(from, status);
    try {
      move(walker, instance, to);
      stepped(walker);
      assertThat(lawful || walker.last.isInTransit()).as("not refused").isTrue();
      walker.outlaw = !lawful;
    } catch (RuntimeException refused) {
      // the engine itself cannot cancel every step that is put off
      assertThat(lawful && isOurs(refused)).as("refused though lawful: " + refused).isFalse();
      refused(walker);
    }
  }

  private static boolean isOurs(RuntimeException refused) {
    return Arrays.stream(refused.getStackTrace())
        .anyMatch(frame -> frame.getClassName().startsWith("org.orgo.cases"));
  }

  private void delete(CaseWalker walker, Source source) {
    ProcessInstance instance = instance(walker);
    if (instance != null) {
      source.note("an operator deletes its instance");
      atTheEngine(
          walker,
          () -> {
            runtime.deleteProcessInstance(instance.getId(), "By mistake");
            return null;
          });
      walker.outlaw = false;
      stepped(walker);
      assertThat(walker.last.instances()).isZero();
    }
  }

  private void move(CaseWalker walker, ProcessInstance instance, String to) {
    atTheEngine(
        walker,
        () -> {
          var tree = runtime.getActivityInstance(instance.getId());
          var change = runtime.createProcessInstanceModification(instance.getId());
          for (var child : tree.getChildActivityInstances()) {
            change.cancelActivityInstance(child.getId());
          }
          for (var child : tree.getChildTransitionInstances()) {
            change.cancelTransitionInstance(child.getId());
          }
          change.startBeforeActivity(to).execute();
          return null;
        });
  }

  private void refused(CaseWalker walker) {
    assertThat(sight(walker)).isEqualTo(walker.last);
  }

  private void stepped(CaseWalker walker) {
    CaseSight now = sight(walker);
    boolean archived = now.isArchived() && !walker.last.isArchived();
    boolean elsewhere = now.token() != null && !Objects.equals(now.token(), walker.last.token());
    boolean afterTransit = walker.last.isInTransit() && now.place() != null;
    walker.moves += archived || elsewhere || afterTransit && !elsewhere ? 1 : 0;
    check(walker, now);
    walker.last = now;
  }

  private static void check(CaseWalker walker, CaseSight now) {
    assertThat(now.events()).as("one event for each move").isEqualTo(walker.moves);
    assertThat(now.audited()).as("one audit entry for each move").isEqualTo(walker.moves);
    assertThat(now.places()).as("places of the token").isLessThan(2);
    assertThat(now.instances()).as("instances").isLessThan(2);
    assertThat(now.begun()).as("begun").isEqualTo(now.instances() > 0);
    assertThat(now.lifecycleToken()).isEqualTo(now.token());
    if (now.place() != null) {
      assertThat(now.status()).isEqualTo(walker.ground.lifecycle().places().get(now.place()));
      assertThat(now.waitState()).isEqualTo(now.place());
    }
    if (now.isInTransit()) {
      assertThat(now.status()).as("the row stays").isEqualTo(walker.last.status());
    }
    if (now.isArchived()) {
      assertThat(now.openTasks()).as("tasks of an archived case").isZero();
      assertThat(now.instances() == 0 || now.isInTransit()).isTrue();
    }
    assertThat(now.closed()).isEqualTo(now.isArchived() || now.status() == CaseStatus.RESOLVED);
  }

  private void act(CaseWalker walker, String action) {
    as(
        walker,
        inCharge(walker),
        () -> desk.act(walker.theCase, new ActionCommand(action, "because", null, null)));
  }

  private static String inCharge(CaseWalker walker) {
    return walker.last.isArchived() ? "admin" : "worker";
  }

  private Job next(CaseWalker walker, ProcessInstance instance) {
    return atTheEngine(
            walker,
            () ->
                management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .orderByJobDuedate()
                    .asc()
                    .listPage(0, 1))
        .stream()
        .findFirst()
        .orElse(null);
  }

  private void execute(CaseWalker walker, Job job) {
    atTheEngine(
        walker,
        () -> {
          management.executeJob(job.getId());
          return null;
        });
  }

  private ProcessInstance instance(CaseWalker walker) {
    return atTheEngine(
        walker,
        () ->
            runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(walker.theCase.toString())
                .singleResult());
  }

  private CaseSight sight(CaseWalker walker) {
    return CaseSight.of(walker.ground.organization(), walker.theCase, database, transaction);
  }

  private <T> T as(CaseWalker walker, String user, Supplier<T> work) {
    return walker.ground.organization().as(user, work);
  }

  private <T> T atTheEngine(CaseWalker walker, Supplier<T> work) {
    return walker.ground.organization().asSystem(() -> access.call(work));
  }
}
