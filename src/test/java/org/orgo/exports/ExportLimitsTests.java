package org.orgo.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.exports.job.ExportJob;
import org.orgo.exports.job.ExportQueue;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What an order must say, how many there may be, and that each is written by one node only. */
@OrgoTest
class ExportLimitsTests {

  private static final int AT_ONCE = 8;

  @Autowired TestOrganizations organizations;
  @Autowired ExportDesk exports;
  @Autowired ExportQueue queue;
  @Autowired ExportJob job;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  @Autowired
  @Qualifier("exportRounds")
  SmartLifecycle rounds;

  private TestOrganization hospital;

  @BeforeEach
  void nothingIsWrittenByItself() {
    rounds.stop();
    hospital = organizations.found("hospital");
  }

  @AfterEach
  void goOn() {
    rounds.start();
  }

  @Test
  void an_order_names_its_purpose() {
    for (String purpose : new String[] {null, "", "  ", "x".repeat(501)}) {
      assertThatThrownBy(() -> ordered(purpose, ExportFormat.CSV))
          .isInstanceOfSatisfying(
              InvalidRequest.class,
              refused ->
                  assertThat(refused.errors()).extracting("field").containsExactly("purpose"));
    }
    assertThat(ordered(" Audit ", ExportFormat.CSV).purpose()).isEqualTo("Audit");
  }

  @Test
  void a_list_is_no_pdf() {
    assertThatThrownBy(() -> ordered("Audit", ExportFormat.PDF)).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void of_many_orders_in_one_moment_two_are_taken() throws Exception {
    CyclicBarrier start = new CyclicBarrier(AT_ONCE);
    Callable<Boolean> order =
        () -> {
          start.await();
          try {
            ordered("Audit", ExportFormat.CSV);
            return true;
          } catch (TooManyExports refused) {
            return false;
          }
        };
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    int taken = 0;
    try {
      List<Future<Boolean>> answers = new ArrayList<>();
      for (int each = 0; each < AT_ONCE; each++) {
        answers.add(threads.submit(order));
      }
      for (Future<Boolean> answer : answers) {
        taken += answer.get() ? 1 : 0;
      }
    } finally {
      threads.shutdown();
    }
    assertThat(taken).isEqualTo(2);
  }

  @Test
  void a_third_waits_until_one_is_written_and_others_may_order_meanwhile() {
    ordered("Audit", ExportFormat.CSV);
    ordered("Audit", ExportFormat.JSONL);
    assertThatThrownBy(() -> ordered("Audit", ExportFormat.CSV))
        .isInstanceOf(TooManyExports.class)
        .hasMessageContaining("2 exports");
    hospital.as("compliance", () -> exports.request(wanted("Audit", ExportFormat.CSV)));

    assertThat(hospital.asSystem(job::writeNext)).isTrue();

    ordered("Audit", ExportFormat.CSV);
  }

  @Test
  void what_one_node_writes_no_other_takes_until_its_lease_has_run_out() {
    Export first = ordered("Audit", ExportFormat.CSV);
    Export held = hospital.asSystem(queue::claim).orElseThrow();
    assertThat(hospital.asSystem(queue::claim)).isEmpty();

    leaseRunsOut();
    assertThat(hospital.asSystem(job::writeNext)).isTrue();
    hospital.runAsSystem(() -> queue.fail(held, "late"));

    assertThat(seen(first).status())
        .as("the late node changed nothing")
        .isEqualTo(ExportStatus.READY);
    assertThat(seen(first).failure()).isNull();
  }

  @Test
  void what_kills_its_node_three_times_is_given_up() {
    Export export = ordered("Audit", ExportFormat.CSV);
    for (int death = 0; death < 3; death++) {
      assertThat(hospital.asSystem(queue::claim)).isPresent();
      leaseRunsOut();
    }
    assertThat(hospital.asSystem(job::writeNext)).isTrue();
    assertThat(seen(export).status()).isEqualTo(ExportStatus.FAILED);
    assertThat(seen(export).failure()).contains("3 times");
  }

  private Export ordered(String purpose, ExportFormat format) {
    return hospital.as("analyst", () -> exports.request(wanted(purpose, format)));
  }

  private static NewExport wanted(String purpose, ExportFormat format) {
    return new NewExport(ExportKind.TASKS, format, purpose, List.of(), ExportFilter.none());
  }

  private Export seen(Export export) {
    return hospital.as("analyst", () -> exports.get(export.exportId()));
  }

  private void leaseRunsOut() {
    hospital.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    jdbc.update(
                        "update exports set held_until = ? where organization_id = ?",
                        Timestamp.from(Instant.EPOCH),
                        hospital.id().value())));
  }
}
