package org.orgo.operations.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.HttpCodeStatusMapper;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.actuate.health.StatusAggregator;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits too long is told by the health endpoint, and is no reason to stop the node. */
@OrgoTest
class WaitingHealthTests {

  private static final Duration LIMIT = Duration.ofDays(9_000);
  private static final Duration OLDER = LIMIT.plusDays(1);

  @Autowired TestOrganizations organizations;
  @Autowired OldestWaiting oldest;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;
  @Autowired InstallationLoad load;

  @Autowired
  @Qualifier("clockSkewHealthIndicator")
  HealthIndicator clockSkew;

  @Autowired TestRestTemplate http;
  @Autowired StatusAggregator aggregator;
  @Autowired HttpCodeStatusMapper codes;

  private final UUID id = UUID.randomUUID();
  private TestOrganization shops;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
  }

  @AfterEach
  void tidy() {
    clock.reset();
    change("delete from email_messages where email_id = ?", id);
    change("delete from outgoing_emails where outgoing_id = ?", id);
    change("delete from event_publication where id = ?", id);
    change("delete from audit_unsealed where organization_id = ?", shops.id().value());
    change("delete from act_ru_job where id_ = ?", id.toString());
  }

  @ParameterizedTest
  @EnumSource
  void what_waits_longer_than_its_limit_is_late(Waiting what) {
    assertThat(measured(what).getStatus()).isEqualTo(Status.UP);

    wait(what, OLDER);

    Health late = measured(what);
    assertThat(late.getStatus()).isEqualTo(WaitingHealth.LATE);
    assertThat((Long) late.getDetails().get("oldest_seconds"))
        .isBetween(OLDER.toSeconds(), OLDER.plusMinutes(1).toSeconds());
  }

  @Test
  void the_clock_of_the_node_is_compared_with_the_databases() {
    load.measure();
    assertThat(load.skew().orElseThrow().abs()).isLessThan(Duration.ofSeconds(1));
    assertThat(clockSkew.health().getStatus()).isEqualTo(Status.UP);

    clock.advance(Duration.ofSeconds(20));
    load.measure();

    Health late = clockSkew.health();
    assertThat(late.getStatus()).isEqualTo(WaitingHealth.LATE);
    assertThat((Long) late.getDetails().get("skew_millis")).isBetween(19_000L, 21_000L);
  }

  @Test
  void mail_that_became_work_or_was_put_aside_for_a_person_waits_no_more() {
    wait(Waiting.UNPROCESSED_MAIL, OLDER);

    change("update email_messages set status = 'QUARANTINED' where email_id = ?", id);

    assertThat(measured(Waiting.UNPROCESSED_MAIL).getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void a_mail_that_is_tried_again_later_is_as_old_as_it_is() {
    wait(Waiting.UNSENT_MAIL, OLDER);

    change(
        "update outgoing_emails set due_at = due_at + interval '90 years' where outgoing_id = ?",
        id);

    assertThat(measured(Waiting.UNSENT_MAIL).getStatus()).isEqualTo(WaitingHealth.LATE);
  }

  @Test
  void the_endpoint_names_them_and_keeps_their_numbers() {
    ResponseEntity<JsonNode> answer = http.getForEntity("/actuator/health", JsonNode.class);

    JsonNode components = answer.getBody().path("components");
    assertThat(components.path("unprocessedMail").path("status").asText()).isIn("UP", "LATE");
    assertThat(components.path("unsentMail").path("status").asText()).isIn("UP", "LATE");
    assertThat(components.path("unpublishedEvent").path("status").asText()).isIn("UP", "LATE");
    assertThat(components.path("unsealedAudit").path("status").asText()).isIn("UP", "LATE");
    assertThat(components.path("dueJob").path("status").asText()).isIn("UP", "LATE");
    assertThat(components.path("clockSkew").path("status").asText()).isIn("UP", "LATE");
    assertThat(components.findValues("details")).as("numbers are for operators").isEmpty();
  }

  @Test
  void late_is_worse_than_up_and_better_than_down_and_keeps_the_node_in_service() {
    assertThat(aggregator.getAggregateStatus(Status.UP, WaitingHealth.LATE))
        .isEqualTo(WaitingHealth.LATE);
    assertThat(aggregator.getAggregateStatus(Status.DOWN, WaitingHealth.LATE))
        .isEqualTo(Status.DOWN);
    assertThat(codes.getStatusCode(WaitingHealth.LATE)).isEqualTo(200);
  }

  private Health measured(Waiting what) {
    OldestWaiting now = fresh();
    return new WaitingHealth(what, now, LIMIT).health();
  }

  /** Not what the last round found. */
  private OldestWaiting fresh() {
    oldest.measure();
    return oldest;
  }

  private void wait(Waiting what, Duration age) {
    Timestamp since = Timestamp.from(clock.instant().minus(age));
    switch (what) {
      case UNPROCESSED_MAIL ->
          change(
              """
              insert into email_messages (
                organization_id, email_id, sha256, raw_size, status, received_at)
              values (?, ?, '', 0, 'RECEIVED', ?)
              """,
              shops.id().value(),
              id,
              since);
      case UNSENT_MAIL ->
          change(
              """
              insert into outgoing_emails (
                organization_id, outgoing_id, to_address, locale, subject, body, message_id, due_at,
                created_at)
              values (?, ?, 'a@b.example', 'en', '', '', ?, ?, ?)
              """,
              shops.id().value(),
              id,
              id.toString(),
              since,
              since);
      case UNPUBLISHED_EVENT ->
          change(
              """
              insert into event_publication (
                id, listener_id, event_type, serialized_event, publication_date)
              values (?, 'nobody', 'nothing', '{}', ?)
              """,
              id,
              since);
      case UNSEALED_AUDIT ->
          change(
              """
              insert into audit_unsealed (organization_id, entry_id, queued_at)
              values (?, 1000000000, ?)
              """,
              shops.id().value(),
              since);
      case DUE_JOB ->
          change(
              """
              insert into act_ru_job (id_, rev_, type_, retries_, suspension_state_, duedate_, priority_)
              values (?, 1, 'timer', 3, 1, ?, 0)
              """,
              id.toString(),
              since);
    }
  }

  private void change(String sql, Object... values) {
    shops.runAsSystem(() -> transaction.executeWithoutResult(status -> jdbc.update(sql, values)));
  }
}
