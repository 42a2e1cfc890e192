package org.orgo.reviews.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.reviews.cycle.ReviewCycles;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.StagedPatterns;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hundreds of reviews are due at once, as of thousands of organizations on a Monday at three.
 * Prints what it measured.
 */
@OrgoTest
class ReviewLoadTests {

  private static final int ORGANIZATIONS = 100;
  private static final int CADENCES = 3;
  private static final int ESCALATIONS = 20;
  private static final Duration MAX_LATE = Duration.ofSeconds(5);

  /** Ten thousand reviews in an hour on one node. */
  private static final double MIN_PER_SECOND = 10_000 / 3_600.0;

  @Autowired TestOrganizations tests;
  @Autowired Organizations organizations;
  @Autowired ReviewCycles cycles;
  @Autowired StagedPatterns patterns;
  @Autowired TaskDesk desk;
  @Autowired ProcessEngine engine;
  @Autowired JobExecutor executor;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private final String run = "load-" + UUID.randomUUID().toString().substring(0, 8);
  private JobExecutor standing;

  @AfterEach
  void stopExecutor() {
    if (standing != null) {
      executor.shutdown();
      configuration().setJobExecutor(standing);
    }
  }

  @Test
  void reviews_by_the_hundred_run_two_at_a_time_and_keep_no_escalation_waiting() {
    TestOrganization ward = tests.found("retail_chain");
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    found(running, most);
    Instant first = Instant.now().plusSeconds(5);
    for (int each = 0; each < ESCALATIONS; each++) {
      Duration time = Duration.between(Instant.now(), first.plusMillis(500L * each));
      ward.runAsSystem(() -> desk.open(aTask().toReactWithin(time).draft()));
    }
    int due = makeDue();
    assertThat(due).isEqualTo(ORGANIZATIONS * CADENCES);
    Instant begin = Instant.now();

    startExecutor();
    Awaitility.await()
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> stillDue() == 0);
    double seconds = Duration.between(begin, Instant.now()).toMillis() / 1_000.0;
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> lateness(ward).size() == ESCALATIONS);

    List<Double> late = lateness(ward);
    double worst = late.get(late.size() - 1);
    System.out.printf(
        "%d reviews due at once: %.1f s, %.1f a second, at most %d at a time; %d escalations"
            + " meanwhile: median %.2f s, latest %.2f s late; load of the machine %.1f%n",
        due,
        seconds,
        due / seconds,
        most.get(),
        ESCALATIONS,
        late.get(late.size() / 2),
        worst,
        java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    assertThat(most.get()).as("reviews at a time").isBetween(1, 2);
    assertThat(due / seconds).as("reviews a second").isGreaterThan(MIN_PER_SECOND);
    assertThat(worst).as("seconds late").isLessThan(MAX_LATE.toSeconds());
  }

  private void found(AtomicInteger running, AtomicInteger most) {
    for (int each = 0; each < ORGANIZATIONS; each++) {
      Organization organization = organization(each);
      CurrentTenant.run(
          organization.organizationId(),
          () ->
              transaction.executeWithoutResult(status -> organizations.found(organization, true)));
      cycles.adjust(organization);
      patterns.find(
          new TestOrganization(organization.organizationId(), organization.slug(), Map.of(), null),
          period -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            try {
              return transaction.execute(
                  status ->
                      jdbc.queryForList("select pg_sleep(0.05)").isEmpty() ? null : List.of());
            } finally {
              running.decrementAndGet();
            }
          });
    }
  }

  private Organization organization(int number) {
    return new Organization(
        OrganizationId.random(),
        run + "-" + number,
        "Shop " + number,
        "active",
        "UTC",
        "en",
        "default",
        JsonNodeFactory.instance.objectNode(),
        JsonNodeFactory.instance.objectNode().put("kind", "always"));
  }

  private int makeDue() {
    return transaction.execute(
        status ->
            jdbc.update(
                "update act_ru_job set duedate_ = now() - interval '1 min' where tenant_id_ like ?",
                run + "%"));
  }

  private int stillDue() {
    return transaction.execute(
        status ->
            jdbc.queryForObject(
                "select count(*)::int from act_ru_job where tenant_id_ like ? and duedate_ < now()",
                Integer.class,
                run + "%"));
  }

  /** In seconds, the least late first. */
  private List<Double> lateness(TestOrganization organization) {
    return new ArrayList<>(
        organization.asSystem(
            () ->
                transaction.execute(
                    status ->
                        jdbc.queryForList(
                            """
                            select extract(epoch from event.occurred_at - task.created_at)::float8
                              - extract(epoch from task.reactivity_time::interval)::float8
                            from task_events event
                            join tasks task on task.organization_id = event.organization_id
                              and task.task_id = event.task_id
                            where event.kind = 'ESCALATED'
                            order by 1
                            """,
                            Double.class))));
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
}
