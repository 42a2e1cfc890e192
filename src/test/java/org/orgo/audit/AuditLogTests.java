package org.orgo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.platform.tenancy.NoTenant;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.EventOrigin;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The record is true, complete, and nobody's to change. */
@OrgoTest
class AuditLogTests {

  @Autowired TestOrganizations organizations;
  @Autowired AuditLog audit;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;
  @Autowired MovableClock clock;

  private TestOrganization northside;
  private UUID lamp;

  @BeforeEach
  void found() {
    northside = organizations.found("default");
    lamp = UUID.randomUUID();
  }

  @AfterEach
  void goBackToNow() {
    clock.reset();
  }

  @Test
  void an_entry_says_what_was_done_to_what_by_whom_and_when() {
    clock.moveTo(Instant.parse("2026-03-01T10:00:00Z"));

    northside.run("worker", () -> in(() -> lit("colour", "height")));

    AuditEntry entry = aboutLamp().get(0);
    assertThat(entry.category()).isEqualTo(LogCategory.SYSTEM);
    assertThat(entry.action()).isEqualTo("lamp.lit");
    assertThat(entry.objectKind()).isEqualTo("lamp");
    assertThat(entry.objectId()).isEqualTo(lamp.toString());
    assertThat(entry.fields()).containsExactly("colour", "height");
    assertThat(entry.actorUserId()).isEqualTo(northside.user("worker").value());
    assertThat(entry.occurredAt()).isBetween("2026-03-01T10:00:00Z", "2026-03-01T10:01:00Z");
  }

  @Test
  void the_origin_tells_a_person_from_a_program_and_both_from_the_system() {
    Actor worker = northside.actor("worker");
    Actor program =
        new Actor(
            worker.organizationId(),
            worker.userId(),
            worker.displayName(),
            Actor.ActorKind.TOKEN,
            worker.roles(),
            Set.of());

    northside.run("worker", () -> in(this::lit));
    CurrentActor.as(
        program,
        () -> {
          in(this::lit);
          return null;
        });
    northside.runAsSystem(() -> in(this::lit));

    assertThat(aboutLamp())
        .extracting(AuditEntry::origin)
        .containsExactly(EventOrigin.UI, EventOrigin.API, EventOrigin.SYSTEM);
    assertThat(aboutLamp())
        .extracting(AuditEntry::actorUserId)
        .containsExactly(worker.userId().value(), worker.userId().value(), null);
  }

  @Test
  void an_undone_deed_was_never_recorded() {
    northside.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status -> {
                  lit();
                  status.setRollbackOnly();
                }));

    assertThat(aboutLamp()).isEmpty();
  }

  @Test
  void nothing_is_recorded_outside_the_deeds_transaction() {
    northside.runAsSystem(
        () -> assertThatThrownBy(this::lit).isInstanceOf(IllegalTransactionStateException.class));

    assertThat(aboutLamp()).isEmpty();
  }

  @Test
  void nothing_is_recorded_for_no_organization() {
    assertThatThrownBy(() -> in(this::lit)).isInstanceOf(NoTenant.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entries set action = 'nothing happened'",
        "update audit_entries set fields = '{}'",
        "delete from audit_entries",
        "truncate audit_entries"
      })
  void what_is_recorded_can_neither_be_changed_nor_removed(String statement) {
    northside.runAsSystem(() -> in(this::lit));
    List<AuditEntry> before = aboutLamp();

    northside.runAsSystem(
        () ->
            assertThatThrownBy(() -> in(() -> jdbc.update(statement)))
                .rootCause()
                .hasMessageContaining("permission denied"));

    assertThat(aboutLamp()).isEqualTo(before).hasSize(1);
  }

  @Test
  void entries_are_read_in_the_order_of_the_deeds() {
    northside.runAsSystem(
        () ->
            in(
                () -> {
                  lit("first");
                  lit("second");
                  lit("third");
                }));

    assertThat(aboutLamp())
        .extracting(entry -> entry.fields().get(0))
        .containsExactly("first", "second", "third");
    assertThat(aboutLamp()).extracting(AuditEntry::entryId).isSorted();
  }

  @Test
  void at_most_500_entries_are_read_at_once() {
    northside.runAsSystem(
        () ->
            in(
                () -> {
                  for (int i = 0; i <= 500; i++) {
                    lit(String.valueOf(i));
                  }
                }));

    assertThat(aboutLamp()).hasSize(500);
    assertThat(aboutLamp().get(499).fields()).containsExactly("499");
  }

  @Test
  void another_object_and_another_organization_have_their_own_entries() {
    TestOrganization elmStreet = organizations.found("default");
    northside.runAsSystem(() -> in(this::lit));

    assertThat(northside.asSystem(() -> audit.about("lantern", lamp))).isEmpty();
    assertThat(northside.asSystem(() -> audit.about("lamp", UUID.randomUUID()))).isEmpty();
    assertThat(elmStreet.asSystem(() -> audit.about("lamp", lamp))).isEmpty();
  }

  private void lit(String... fields) {
    audit.record(LogCategory.SYSTEM, "lamp.lit", "lamp", lamp, fields);
  }

  private void in(Runnable deed) {
    transaction.executeWithoutResult(status -> deed.run());
  }

  private List<AuditEntry> aboutLamp() {
    return northside.asSystem(() -> audit.about("lamp", lamp));
  }
}
