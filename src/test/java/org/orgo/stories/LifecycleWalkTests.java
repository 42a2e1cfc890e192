package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.Deployments;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskAction;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.events.TaskEdited;
import org.orgo.tasks.events.TaskEscalated;
import org.orgo.tasks.events.TaskMoved;
import org.orgo.tasks.lifecycle.IllegalTransition;
import org.orgo.tasks.lifecycle.TaskInTransit;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.Property;
import org.orgo.testing.Source;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.TaskLaw;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Random walks through random lawful lifecycles: whoever takes a step, the row is where the token
 * is. {@code -Dorgo.walks} makes the run longer.
 */
@OrgoTest
class LifecycleWalkTests {

  private static final int WALKS = Integer.getInteger("orgo.walks", 100);
  private static final int LIFECYCLES = Math.max(10, WALKS / 100);
  private static final String ENGINE_FAILURES = "org.camunda.bpm.engine.context";
  private static final List<String> PROFILES = List.of("retail_chain", "hospital", "friend_group");

  private final Map<Long, Ground> grounds = new HashMap<>();
  private final AtomicBoolean failing = new AtomicBoolean();
  private final ApplicationListener<ApplicationEvent> breakdown = this::breakDown;

  @Autowired TestOrganizations organizations;
  @Autowired Deployments deployments;
  @Autowired ProcessEngine engine;
  @Autowired EngineAccess access;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired UserAccounts users;
  @Autowired MovableClock clock;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired ConfigurableApplicationContext application;
  @Autowired LoggingSystem logging;

  private RuntimeService runtime;
  private ManagementService management;
  private Sights sights;

  /** A lifecycle and the organization it is deployed for. */
  private record Ground(RandomLifecycle lifecycle, TestOrganization organization) {}

  /** One task on its walk. */
  private record Walker(
      Ground ground, Task task, String instance, LifecycleWalk walk, AtomicBoolean outlaw) {}

  @BeforeEach
  void set() {
    runtime = engine.getRuntimeService();
    management = engine.getManagementService();
    sights = new Sights(database, transaction);
    application.addApplicationListener(breakdown);
    // it tells of each step that is refused
    logging.setLogLevel(ENGINE_FAILURES, LogLevel.OFF);
  }

  @AfterEach
  void reset() {
    application.removeApplicationListener(breakdown);
    logging.setLogLevel(ENGINE_FAILURES, null);
    clock.reset();
  }

  @Test
  void the_row_is_where_the_token_is_whoever_moves_it() {
    Property.check(WALKS, this::walk);
  }

  private void walk(Source source) {
    clock.reset();
    failing.set(false);
    Ground ground = grounds.computeIfAbsent(source.choose(LIFECYCLES - 1L), this::ground);
    source.note("lifecycle for " + ground.organization().slug());
    Walker walker = open(ground);
    for (long left = 2 + source.choose(7); left > 0; left--) {
      if (walker.walk().last().instances() > 0) {
        step(walker, source);
      }
    }
  }

  private Ground ground(long number) {
    RandomLifecycle lifecycle = RandomLifecycle.numbered(number);
    TestOrganization organization =
        organizations.found(PROFILES.get((int) (number % PROFILES.size())));
    organization.as("admin", () -> deployments.deploy("walk", lifecycle.files()));
    // one who stands at the top as well is in charge wherever it escalates to
    organization.runAsSystem(() -> users.grant(organization.user("worker"), "Executive"));
    return new Ground(lifecycle, organization);
  }

  private Walker open(Ground ground) {
    Task task =
        ground
            .organization()
            .asSystem(
                () -> desk.open(aTask().ofType("hr").toReactWithin(Duration.ofHours(12)).draft()));
    String instance =
        at(
            ground,
            () ->
                runtime
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(task.taskId().toString())
                    .singleResult()
                    .getId());
    Sight opened = sights.of(ground.organization(), task.taskId(), instance);
    return new Walker(
        ground, task, instance, new LifecycleWalk(ground.lifecycle(), opened), new AtomicBoolean());
  }

  private void step(Walker walker, Source source) {
    long kind = source.choose(19);
    if (kind < 8) {
      click(walker, source);
    } else if (kind < 12) {
      job(walker, source);
    } else if (kind < 14) {
      clock.advance(Duration.ofHours(1 + source.choose(30)));
      source.note("time passes");
    } else if (kind < 17) {
      modify(walker, source);
    } else if (kind < 18) {
      failedJob(walker, source);
    } else if (kind < 19) {
      nodeThatDies(source);
    } else {
      cancel(walker, source);
    }
  }

  private void click(Walker walker, Source source) {
    TestOrganization organization = walker.ground().organization();
    List<String> offered =
        organization.as("worker", () -> board.actions(walker.task().taskId())).stream()
            .map(TaskAction::action)
            .toList();
    if (offered.isEmpty() && walker.walk().last().place() != null) {
      source.note("only the system may choose here");
      return;
    }
    if (offered.isEmpty()) {
      assertThatThrownBy(() -> act(walker, "start")).isInstanceOf(TaskInTransit.class);
      walker.walk().refused(sight(walker));
      return;
    }
    String action = offered.get((int) source.choose(offered.size() - 1L));
    source.note("somebody takes " + action);
    act(walker, action);
    stepped(walker);
  }

  private void act(Walker walker, String action) {
    walker
        .ground()
        .organization()
        .as(
            "worker",
            () ->
                desk.act(
                    walker.task().taskId(),
                    new ActionCommand(action, "because", FormAnswer.to(action), null)));
  }

  private void cancel(Walker walker, Source source) {
    source.note("it is cancelled from outside");
    walker.outlaw().set(false);
    walker.ground().organization().asSystem(() -> desk.cancel(walker.task().taskId(), "over"));
    stepped(walker);
  }

  private void job(Walker walker, Source source) {
    Job next = next(walker);
    if (next == null) {
      return;
    }
    due(next);
    if (walker.outlaw().get()) {
      source.note("a job is not done, because the law forbids where an operator sent it");
      assertThatThrownBy(() -> execute(walker, next)).isInstanceOf(IllegalTransition.class);
      walker.walk().failed(sight(walker));
      return;
    }
    source.note("a job is done");
    execute(walker, next);
    stepped(walker);
  }

  /** It breaks down at the end of its work, after the row, and is tried again. */
  private void failedJob(Walker walker, Source source) {
    Job next = next(walker);
    if (next == null || walker.outlaw().get()) {
      return;
    }
    due(next);
    failing.set(true);
    try {
      execute(walker, next);
      source.note("a job is done that tells nobody");
      stepped(walker);
    } catch (IllegalStateException brokenDown) {
      source.note("a job breaks down and is tried again");
      walker.walk().failed(sight(walker));
      failing.set(false);
      execute(walker, next);
      stepped(walker);
    } finally {
      failing.set(false);
    }
  }

  /** It has taken jobs and never does them; others may. */
  private void nodeThatDies(Source source) {
    source.note("a node takes the jobs that are due and dies");
    ProcessEngineConfigurationImpl configuration =
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    configuration
        .getCommandExecutorTxRequired()
        .execute(new AcquireJobsCmd(configuration.getJobExecutor()));
  }

  /** An operator puts the token somewhere else, wherever it is. */
  private void modify(Walker walker, Source source) {
    List<RandomLifecycle.Place> places =
        walker.ground().lifecycle().places().values().stream()
            .sorted(Comparator.comparing(RandomLifecycle.Place::id))
            .toList();
    RandomLifecycle.Place to = places.get((int) source.choose(places.size() - 1L));
    source.note("an operator moves it to " + to.id());
    Sight last = walker.walk().last();
    boolean lawful = last.status() == to.status() || TaskLaw.allows(last.status(), to.status());
    try {
      move(walker, to.id());
      stepped(walker);
      assertThat(lawful || walker.walk().last().place() == null).as("not refused").isTrue();
      walker.outlaw().set(!lawful);
    } catch (RuntimeException refused) {
      // the engine itself cannot cancel every step that is put off; then nothing has changed either
      assertThat(lawful && isOurs(refused)).as("refused though lawful: " + refused).isFalse();
      walker.walk().refused(sight(walker));
    }
  }

  private static boolean isOurs(RuntimeException refused) {
    return Arrays.stream(refused.getStackTrace())
        .anyMatch(frame -> frame.getClassName().startsWith("org.orgo.tasks"));
  }

  private void move(Walker walker, String to) {
    at(
        walker.ground(),
        () -> {
          var tree = runtime.getActivityInstance(walker.instance());
          var change = runtime.createProcessInstanceModification(walker.instance());
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

  private Job next(Walker walker) {
    return at(
            walker.ground(),
            () ->
                management
                    .createJobQuery()
                    .processInstanceId(walker.instance())
                    .orderByJobDuedate()
                    .asc()
                    .listPage(0, 1))
        .stream()
        .findFirst()
        .orElse(null);
  }

  private void due(Job job) {
    Instant when = job.getDuedate().toInstant().plusMillis(1);
    if (clock.instant().isBefore(when)) {
      clock.moveTo(when);
    }
  }

  private void execute(Walker walker, Job job) {
    at(
        walker.ground(),
        () -> {
          management.executeJob(job.getId());
          return null;
        });
  }

  private void stepped(Walker walker) {
    walker.walk().stepped(sight(walker), clock.instant());
  }

  private Sight sight(Walker walker) {
    return sights.of(walker.ground().organization(), walker.task().taskId(), walker.instance());
  }

  private <T> T at(Ground ground, Supplier<T> work) {
    return ground.organization().asSystem(() -> access.call(work));
  }

  private void breakDown(ApplicationEvent event) {
    Object payload =
        event instanceof PayloadApplicationEvent<?> published ? published.getPayload() : event;
    boolean ofMove =
        payload instanceof TaskMoved
            || payload instanceof TaskEscalated
            || payload instanceof TaskEdited;
    if (ofMove && failing.get()) {
      throw new IllegalStateException("the node breaks down");
    }
  }
}
