package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.budget.CommandOverBudget;
import org.orgo.engine.deployment.Deployments;
import org.orgo.engine.deployment.check.bounds.Killers;
import org.orgo.engine.deployment.findings.DeploymentRefused;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.signals.NewSignal;
import org.orgo.signals.SignalDesk;
import org.orgo.testing.Drawn;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.SignalSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Diagrams that would kill the server are refused; one from before there were bounds is stopped
 * while it runs, and nobody else notices.
 */
@OrgoTest
class KillersTests {

  private static final int SIGNALS = 41;
  private static final int WARM_UP = 80;
  private static final int TRIES = 5;

  /**
   * Between two starts, as a client over HTTP has it: two busy loops would only share two cores.
   */
  private static final Duration BETWEEN_STARTS = Duration.ofMillis(10);

  private static final int FLOOD = 200;

  /** Its one step is a job. */
  private static final String PUT_OFF =
      Killers.process(
          "put-off",
          """
          <bpmn:startEvent id="event_started" />
          <bpmn:userTask id="task_later" name="Later" camunda:asyncBefore="true" />
          <bpmn:endEvent id="event_ended" />
          <bpmn:sequenceFlow id="flow_on" sourceRef="event_started" targetRef="task_later" />
          <bpmn:sequenceFlow id="flow_out" sourceRef="task_later" targetRef="event_ended" />
          """);

  @Autowired TestOrganizations organizations;
  @Autowired Deployments deployments;
  @Autowired SignalDesk signals;
  @Autowired EngineAccess access;
  @Autowired ProcessEngine engine;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired JobExecutor executor;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private TestOrganization attacker;
  private TestOrganization other;
  private JobExecutor standing;

  @BeforeEach
  void found() {
    attacker = organizations.found("retail_chain");
    other = organizations.found("hospital");
  }

  @AfterEach
  void stopExecutor() {
    if (standing != null) {
      executor.shutdown();
      configuration().setJobExecutor(standing);
    }
  }

  static Stream<String> killers() {
    return Stream.of(
        Killers.selfCall(),
        Killers.nestedLoops(),
        Killers.splittingGateways(40),
        Killers.timerLoop("PT0S"),
        Killers.startTimer("R99/PT1S"));
  }

  static Stream<String> atOnce() {
    return killers().limit(3);
  }

  @ParameterizedTest
  @MethodSource("killers")
  void is_refused_when_it_is_deployed(String killer) {
    assertThatThrownBy(() -> deploy(killer))
        .isInstanceOfSatisfying(
            DeploymentRefused.class,
            refused ->
                assertThat(refused.findings())
                    .extracting(Finding::rule)
                    .containsAnyOf(
                        "endless-loop", "timer-pause", "call-cycle", "repetitions", "tokens"));
  }

  @ParameterizedTest
  @MethodSource("atOnce")
  void is_stopped_when_somebody_starts_it_and_nothing_is_kept(String killer) {
    String key = deployPastTheCheck(killer);

    assertThatThrownBy(() -> start(key))
        .isInstanceOf(CommandOverBudget.class)
        .hasMessageContaining("2000 steps, last at ")
        .hasMessageContaining(" of " + key);
    assertThat(count("act_ru_execution")).isZero();
    assertThat(count("act_hi_procinst")).isZero();
  }

  @Test
  void is_not_even_begun_for_a_while_when_it_was_stopped_again_and_again() {
    String key = deployPastTheCheck(Killers.splittingGateways(40));
    for (int time = 0; time < 3; time++) {
      assertThatThrownBy(() -> start(key)).hasMessageContaining("2000 steps");
    }

    assertThatThrownBy(() -> start(key))
        .isInstanceOf(CommandOverBudget.class)
        .hasMessageContaining("Not begun");
  }

  @Test
  void is_an_incident_at_once_when_a_job_runs_it() {
    String key =
        deployPastTheCheck(
            Killers.splittingGateways(40)
                .replace(
                    "id=\"event_started\"", "id=\"event_started\" camunda:asyncBefore=\"true\""));
    start(key);
    startExecutor();

    await(() -> incidents().size() == 1);
    assertThat(incidents().get(0).getIncidentMessage()).contains("2000 steps");
    Job job = asAttacker(() -> management.createJobQuery().singleResult());
    assertThat(job.getRetries()).isZero();
    assertThat(count("act_ru_execution")).isEqualTo(1);
  }

  @Test
  void a_command_that_writes_too_many_rows_is_stopped_and_nothing_is_kept() {
    assertThatThrownBy(
            () ->
                asAttacker(
                    () -> configuration().getCommandExecutorTxRequired().execute(this::manyRows)))
        .isInstanceOf(CommandOverBudget.class)
        .hasMessageContaining("20000 rows");
    assertThat(count("act_ru_task")).isZero();
  }

  /** One more than a command may write. */
  private Void manyRows(CommandContext context) {
    for (int row = 0; row <= 20_000; row++) {
      TaskEntity task = new TaskEntity("task-" + row);
      task.setTenantId(attacker.slug());
      context.getDbEntityManager().insert(task);
    }
    return null;
  }

  @Test
  void a_flood_of_jobs_leaves_room_for_the_job_of_another_organization() {
    String key = key(PUT_OFF);
    deploy(Drawn.of(PUT_OFF));
    other.run("admin", () -> deployments.deploy("put off", files(Drawn.of(PUT_OFF))));
    IntStream.range(0, FLOOD).forEach(each -> start(key));
    other.run("admin", () -> access.run(() -> startFor(other, key)));
    startExecutor();

    await(() -> other.as("admin", () -> access.call(() -> jobs())) == 0);
    assertThat(asAttacker(this::jobs)).as("still waits").isGreaterThan(FLOOD / 2);
    await(() -> asAttacker(this::jobs) == 0);
  }

  private long jobs() {
    return management.createJobQuery().count();
  }

  @Test
  void a_loop_of_timers_rests_between_two_rounds() {
    String key = deployPastTheCheck(Killers.timerLoop("PT0S"));
    start(key);
    startExecutor();

    await(() -> nextTimer().after(Date.from(Instant.now().plusSeconds(2))));
  }

  private Date nextTimer() {
    List<Job> timers = asAttacker(() -> management.createJobQuery().timers().listPage(0, 1));
    return timers.isEmpty() ? new Date(0) : timers.get(0).getDuedate();
  }

  @Test
  void another_organizations_signal_takes_no_longer_than_twice_its_usual_time() {
    List<String> keys = atOnce().map(this::deployPastTheCheck).toList();
    String timers = deployPastTheCheck(Killers.timerLoop("PT0S"));
    deployPastTheCheck(Killers.startTimer("R99/PT1S"));
    startExecutor();
    median(WARM_UP);

    // Once, before the attack: what an attack leaves behind must not pass for usual.
    Duration usual = median(SIGNALS);
    StringBuilder seen = new StringBuilder();
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Duration meanwhile;
      try (Attack attack = new Attack(keys, timers)) {
        meanwhile = median(SIGNALS);
        assertThat(attack.stopped.get()).as("killers stopped meanwhile").isPositive();
      }
      seen.append("usual %s, meanwhile %s; ".formatted(usual, meanwhile));
      if (meanwhile.compareTo(usual.multipliedBy(2)) <= 0) {
        System.out.println("A signal beside the killers: " + seen);
        return;
      }
    }
    assertThat(seen.toString()).isEqualTo("meanwhile at most twice the usual");
  }

  /** All killers at once, for as long as it is open. */
  private final class Attack implements AutoCloseable {

    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private final AtomicInteger stopped = new AtomicInteger();
    private final Thread starter;

    Attack(List<String> keys, String timers) {
      IntStream.range(0, 8).forEach(each -> start(timers));
      starter =
          new Thread(
              () -> {
                while (goesOn.get()) {
                  keys.forEach(this::tryToStart);
                }
              });
      starter.start();
      await(() -> stopped.get() > 0);
    }

    private void tryToStart(String key) {
      try {
        start(key);
      } catch (CommandOverBudget expected) {
        stopped.incrementAndGet();
      }
      LockSupport.parkNanos(BETWEEN_STARTS.toNanos());
    }

    @Override
    public void close() {
      goesOn.set(false);
      await(() -> !starter.isAlive());
      asAttacker(
          () -> {
            runtime
                .createProcessInstanceQuery()
                .listPage(0, 100)
                .forEach(each -> runtime.suspendProcessInstanceById(each.getId()));
            return null;
          });
    }
  }

  private Duration median(int signalCount) {
    long[] times =
        IntStream.range(0, signalCount).mapToLong(each -> signalTime()).sorted().toArray();
    return Duration.ofNanos(times[signalCount / 2]);
  }

  private long signalTime() {
    long begin = System.nanoTime();
    other.run(
        "worker",
        () ->
            signals.report(
                new NewSignal(
                    SignalSource.API,
                    "Wet floor",
                    "in the lobby",
                    "ann@visitors.example",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null)));
    return System.nanoTime() - begin;
  }

  private void deploy(String diagram) {
    attacker.run("admin", () -> deployments.deploy("killer", files(diagram)));
  }

  private static Map<String, byte[]> files(String diagram) {
    return Map.of(key(diagram) + ".bpmn", diagram.getBytes(StandardCharsets.UTF_8));
  }

  /** As if it came with a restore, or from before there were bounds. */
  private String deployPastTheCheck(String killer) {
    String key = key(killer);
    deploy(harmless(killer));
    transaction.executeWithoutResult(
        status -> {
          jdbc.update(
              "update act_ge_bytearray set bytes_ = ? where name_ = ? and tenant_id_ = ?",
              killer.getBytes(StandardCharsets.UTF_8),
              key + ".bpmn",
              attacker.slug());
          jdbc.update(
              "update act_ru_job set repeat_ = 'R99/PT1S', duedate_ = now() where tenant_id_ = ?",
              attacker.slug());
        });
    configuration().getDeploymentCache().discardProcessDefinitionCache();
    return key;
  }

  private static String harmless(String killer) {
    String key = key(killer);
    String begun = killer.contains("timeCycle") ? Killers.startTimer("R99/PT1H") : begun(key);
    return Drawn.of(begun);
  }

  private static String begun(String key) {
    return Killers.process(
        key,
        """
        <bpmn:startEvent id="event_started" />
        <bpmn:endEvent id="event_ended" />
        <bpmn:sequenceFlow id="flow_through" sourceRef="event_started" targetRef="event_ended" />
        """);
  }

  private static String key(String diagram) {
    return diagram.replaceAll("(?s).*<bpmn:process id=\"([^\"]+)\".*", "$1");
  }

  private void start(String key) {
    attacker.run("admin", () -> access.run(() -> startFor(attacker, key)));
  }

  private void startFor(TestOrganization organization, String key) {
    runtime
        .createProcessInstanceByKey(key)
        .processDefinitionTenantId(organization.slug())
        .execute();
  }

  private List<Incident> incidents() {
    return asAttacker(() -> runtime.createIncidentQuery().listPage(0, 10));
  }

  private <T> T asAttacker(Supplier<T> work) {
    return attacker.as("admin", () -> access.call(work));
  }

  private long count(String table) {
    return transaction.execute(
        status ->
            jdbc.queryForObject(
                "select count(*) from %s where tenant_id_ = '%s'".formatted(table, attacker.slug()),
                Long.class));
  }

  private void startExecutor() {
    standing = configuration().getJobExecutor();
    configuration().setJobExecutor(executor);
    executor.registerProcessEngine((ProcessEngineImpl) engine);
    executor.start();
  }

  private ProcessEngineConfigurationImpl configuration() {
    return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  private static void await(BooleanSupplier wished) {
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(wished::getAsBoolean);
  }
}
