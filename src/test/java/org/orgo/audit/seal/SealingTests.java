package org.orgo.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.audit.AuditLog;
import org.orgo.audit.persistence.system.UnsealedEntriesMapper;
import org.orgo.audit.verification.AuditCheck;
import org.orgo.audit.verification.AuditVerification;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** All that was recorded is sealed, whatever commits when, and nobody waits for it. */
@OrgoTest
class SealingTests {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired TestOrganizations organizations;
  @Autowired AuditLog audit;
  @Autowired AuditSealer sealer;
  @Autowired AuditVerification verification;
  @Autowired UnsealedEntriesMapper directory;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;

  private final ExecutorService others = Executors.newFixedThreadPool(4);
  private TestOrganization northside;

  @BeforeEach
  void found() {
    northside = organizations.found("default");
  }

  @AfterEach
  void end() {
    others.shutdownNow();
  }

  @Test
  void a_sealed_record_is_whole() {
    record(3);
    assertThat(verified().unsealed()).isEqualTo(recorded());

    sealAll();

    AuditCheck check = verified();
    assertThat(check.fault()).isNull();
    assertThat(check.entries()).isEqualTo(recorded());
    assertThat(check.unsealed()).isZero();
    assertThat(check.seals()).isEqualTo(1);
    assertThat(check.sealedUntil()).isNotNull();
  }

  @Test
  void an_entry_that_commits_after_a_later_one_was_sealed_is_sealed_too() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch sealed = new CountDownLatch(1);
    CompletableFuture<Void> late =
        CompletableFuture.runAsync(
            () ->
                northside.runAsSystem(
                    () ->
                        transaction.executeWithoutResult(
                            status -> {
                              lit();
                              written.countDown();
                              await(sealed);
                            })),
            others);
    await(written);
    record(1);
    sealAll();
    sealed.countDown();
    late.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertThat(verified().unsealed()).isEqualTo(1);

    sealAll();

    AuditCheck check = verified();
    assertThat(check.fault()).isNull();
    assertThat(check.seals()).isEqualTo(2);
    assertThat(check.entries()).isEqualTo(recorded());
    assertThat(lastOfFirstSeal()).isGreaterThan(firstOfSecondSeal());
  }

  @Test
  void what_many_record_at_once_while_it_is_sealed_is_sealed_once() throws Exception {
    List<CompletableFuture<Void>> writers = new ArrayList<>();
    for (int writer = 0; writer < 4; writer++) {
      writers.add(
          CompletableFuture.runAsync(
              () -> {
                for (int deed = 0; deed < 50; deed++) {
                  record(1 + deed % 3);
                }
              },
              others));
    }
    CompletableFuture<Void> all =
        CompletableFuture.allOf(writers.toArray(CompletableFuture<?>[]::new));
    while (!all.isDone()) {
      sealAll();
    }
    all.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    sealAll();

    AuditCheck check = verified();
    assertThat(check.fault()).isNull();
    assertThat(check.unsealed()).isZero();
    assertThat(check.entries()).isEqualTo(recorded());
  }

  @Test
  void whoever_records_does_not_wait_for_a_seal_that_is_being_made() {
    record(1);
    northside.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status -> {
                  sealer.sealNext();
                  CompletableFuture<Void> meanwhile =
                      CompletableFuture.runAsync(() -> record(1), others);
                  assertThat(meanwhile).succeedsWithin(PATIENCE);
                }));
  }

  @Test
  void a_second_node_leaves_the_batch_to_the_first() {
    record(1);
    northside.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status -> {
                  sealer.sealNext();
                  assertThat(CompletableFuture.supplyAsync(this::sealOne, others))
                      .succeedsWithin(PATIENCE)
                      .isEqualTo(false);
                }));
    assertThat(verified().seals()).isEqualTo(1);
  }

  @Test
  void who_has_entries_to_seal_is_found_until_they_are_sealed() {
    record(1);
    assertThat(directory.withUnsealedEntries()).contains(northside.id());

    sealAll();

    assertThat(directory.withUnsealedEntries()).doesNotContain(northside.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_seals set head = ''",
        "delete from audit_seals",
        "truncate audit_seals",
        "update audit_unsealed set entry_id = 1"
      })
  void a_seal_can_be_neither_changed_nor_removed(String statement) {
    record(1);
    sealAll();

    northside.runAsSystem(
        () ->
            assertThatThrownBy(
                    () -> transaction.executeWithoutResult(status -> jdbc.update(statement)))
                .rootCause()
                .hasMessageContaining("permission denied"));
  }

  private void record(int entries) {
    northside.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status -> {
                  for (int entry = 0; entry < entries; entry++) {
                    lit();
                  }
                }));
  }

  private void lit() {
    audit.record(LogCategory.SYSTEM, "lamp.lit", "lamp", UUID.randomUUID(), "colour, and more");
  }

  private void sealAll() {
    northside.runAsSystem(
        () -> {
          while (sealer.sealNext()) {
            // until there is nothing left
          }
        });
  }

  private boolean sealOne() {
    return northside.asSystem(sealer::sealNext);
  }

  private AuditCheck verified() {
    return northside.asSystem(verification::verify);
  }

  private long recorded() {
    return number("select count(*) from audit_entries");
  }

  private long lastOfFirstSeal() {
    return number("select max(id) from audit_seals, unnest(entry_ids) id where seal_number = 1");
  }

  private long firstOfSecondSeal() {
    return number("select min(id) from audit_seals, unnest(entry_ids) id where seal_number = 2");
  }

  private long number(String query) {
    return northside.asSystem(
        () -> transaction.execute(status -> jdbc.queryForObject(query, Long.class)));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
