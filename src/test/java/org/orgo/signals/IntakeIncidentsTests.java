package org.orgo.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.mail.SignalId;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskFilter;
import org.orgo.tasks.TaskSummary;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OrgoTest
class IntakeIncidentsTests {

  @Autowired TestOrganizations organizations;
  @Autowired IntakeIncidents incidents;
  @Autowired TaskBoard board;
  @Autowired DataSource database;
  @Autowired TransactionTemplate transaction;

  private TestOrganization shops;
  private SignalId quarantined;

  @BeforeEach
  void putOneAside() {
    shops = organizations.found("retail_chain");
    quarantined = new SignalId(UUID.randomUUID());
    shops.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    new JdbcTemplate(database)
                        .update(
                            """
                            insert into signals (
                              organization_id, signal_id, channel, status, reason, recipient,
                              received_at)
                            values (?, ?, 'EMAIL', 'QUARANTINED', 'Too many parts', 'it@x.example',
                              now())
                            """,
                            shops.id().value(),
                            quarantined.value())));
  }

  @Test
  void an_operator_sees_what_was_put_aside_and_why() {
    IntakeIncident incident = shops.as("ops", incidents::list).get(0);

    assertThat(incident.signalId()).isEqualTo(quarantined);
    assertThat(incident.reason()).isEqualTo("Too many parts");
    assertThat(incident.recipient()).isEqualTo("it@x.example");
    assertThat(incident.at()).isBefore(Instant.now().plusSeconds(60));
  }

  @Test
  void reprocessing_takes_it_off_the_list() {
    shops.run("ops", () -> incidents.reprocess(quarantined));

    assertThat(shops.as("ops", incidents::list)).isEmpty();
    assertThatThrownBy(() -> shops.run("ops", () -> incidents.reprocess(quarantined)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a_signal_that_nothing_works_on_is_seen_after_some_minutes_and_can_be_let_in_again() {
    shops.run("ops", () -> incidents.reprocess(quarantined));
    SignalId young = received("The tap leaks", Duration.ofMinutes(1));
    SignalId stranded = received("The lamp is broken", Duration.ofMinutes(6));

    assertThat(shops.as("ops", incidents::list))
        .singleElement()
        .satisfies(
            incident -> {
              assertThat(incident.signalId()).isEqualTo(stranded).isNotEqualTo(young);
              assertThat(incident.cause()).isEqualTo(IntakeIncident.Cause.STRANDED);
            });

    shops.run("ops", () -> incidents.reprocess(stranded));
    assertThat(shops.as("ops", incidents::list)).isEmpty();
    assertThat(shops.asSystem(() -> board.list(TaskFilter.none()).items()))
        .extracting(TaskSummary::title)
        .containsExactly("The lamp is broken");
    assertThatThrownBy(() -> shops.run("ops", () -> incidents.reprocess(stranded)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void nobody_but_an_operator_sees_or_mends_it() {
    assertThatThrownBy(() -> shops.as("worker", incidents::list)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> shops.run("admin", () -> incidents.reprocess(quarantined)))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void an_operator_of_another_organization_finds_nothing() {
    TestOrganization friends = organizations.found("friend_group");

    assertThat(friends.as("ops", incidents::list)).isEmpty();
    assertThatThrownBy(() -> friends.run("ops", () -> incidents.reprocess(quarantined)))
        .isInstanceOf(NotFound.class);
  }

  private SignalId received(String subject, Duration ago) {
    SignalId id = SignalId.random();
    shops.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    new JdbcTemplate(database)
                        .update(
                            """
                            insert into signals (
                              organization_id, signal_id, channel, status, subject, received_at)
                            values (?, ?, 'API', 'RECEIVED', ?, now() - make_interval(secs => ?))
                            """,
                            shops.id().value(),
                            id.value(),
                            subject,
                            ago.toSeconds())));
    return id;
  }
}
