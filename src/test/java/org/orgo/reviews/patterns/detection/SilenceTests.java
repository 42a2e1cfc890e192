package org.orgo.reviews.patterns.detection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.reviews.patterns.PatternSearch;
import org.orgo.reviews.patterns.SilenceSearch;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OrgoTest
class SilenceTests {

  /** A Friday at noon. */
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @Autowired TestOrganizations organizations;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired SilenceSearch silence;
  @Autowired PatternSearch search;

  @Test
  void a_queue_is_silent_after_seven_hours_where_one_item_came_each_hour() {
    Facts always = facts();
    arrivals(always, "Ops.Maintenance", 84 * 24, 1);
    assertThat(found(always, NOON.plus(Duration.ofHours(6)))).isEmpty();
    assertThat(found(always, NOON.plus(Duration.ofHours(7))))
        .singleElement()
        .satisfies(
            pattern -> {
              assertThat(pattern.kind()).isEqualTo(PatternKind.SILENCE);
              assertThat(pattern.key()).isEqualTo(Map.of("owner_role", "Ops.Maintenance"));
              assertThat(pattern.numbers().get("silent_open_hours")).isEqualByComparingTo("7");
              assertThat(pattern.thresholds().label()).hasToString("11.14.Ops.Maintenance.Audit");
            });
  }

  @Test
  void hours_in_which_nobody_is_there_do_not_count() {
    Facts office = facts(officeHours());
    arrivals(office, "IT.Support", 84 * 24, 1);
    assertThat(found(office, Instant.parse("2026-11-20T17:00:00Z"))).as("on Friday").isEmpty();
    assertThat(found(office, Instant.parse("2026-11-22T18:00:00Z"))).as("on Sunday").isEmpty();
    assertThat(found(office, Instant.parse("2026-11-23T12:00:00Z"))).as("on Monday").hasSize(1);
  }

  @Test
  void a_queue_with_an_arrival_in_six_hours_is_not_watched() {
    Facts always = facts();
    arrivals(always, "Ops.Maintenance", 84 * 4, 6);
    assertThat(found(always, NOON.plus(Duration.ofDays(7)))).isEmpty();
  }

  @Test
  void work_that_was_escalated_came_to_the_queue_of_its_label() {
    Facts always = facts();
    arrivals(always, "Ops.Maintenance", 84 * 24, 1);
    always.write(
        """
        insert into insights.dim_labels (organization_id, label, base, level, broadcast, category,
          category_name, intent, intent_name, role, function)
        values (?, '1001.11.Ops.Maintenance', 1001, 4, false, 1, 'OPERATIONAL', 1, 'REQUEST',
          'Ops.Maintenance', 'Operations')
        """,
        always.of().id().value());
    Instant at = NOON.plus(Duration.ofHours(5));
    UUID escalated = always.addTask("Ops.Head", at, at.plusSeconds(60), null);
    always.write(
        """
        update insights.fact_tasks
        set label_id = (select label_id from insights.dim_labels where organization_id = ?)
        where organization_id = ? and task_id = ?
        """,
        always.of().id().value(),
        always.of().id().value(),
        escalated);
    assertThat(found(always, NOON.plus(Duration.ofHours(8)))).isEmpty();
  }

  @Test
  void a_review_does_not_look_for_silence() {
    Facts always = facts();
    assertThat(
            always.of().asSystem(() -> search.search(Facts.WEEK, EnumSet.allOf(PatternKind.class))))
        .isEmpty();
  }

  /** Every so many hours at half past, the last one before noon. */
  private static void arrivals(Facts facts, String queue, int count, int hours) {
    facts.write(
        """
        insert into insights.fact_tasks (organization_id, task_id, created_on, created_at,
          deadline_at, label_id, label_category, label_intent, function, owner_role, type, category,
          status, priority, severity, visibility, row_version, hydrated_at)
        select ?, gen_random_uuid(), (at at time zone 'UTC')::date, at, at, 0, 1, 1, 'Operations',
          ?, 'maintenance', 'REQUEST', 'COMPLETED', 'LOW', 'MINOR', 'INTERNAL', 1, now()
        from generate_series(0, ? - 1) as hours (back),
          lateral (select ?::timestamptz - back * ? * interval '1 hour' as at) as times
        """,
        facts.of().id().value(),
        queue,
        count,
        NOON.minusSeconds(1_800).toString(),
        hours);
  }

  private static ObjectNode officeHours() {
    ObjectNode calendar = JsonNodeFactory.instance.objectNode().put("kind", "business_hours");
    ObjectNode hours = calendar.putObject("hours");
    List.of("monday", "tuesday", "wednesday", "thursday", "friday")
        .forEach(day -> hours.putArray(day).add("08:00-17:00"));
    return calendar;
  }

  private Facts facts() {
    return facts(JsonNodeFactory.instance.objectNode().put("kind", "always"));
  }

  private Facts facts(ObjectNode calendar) {
    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
    return new Facts(jdbc, transaction, organizations.found("default", nothing, calendar));
  }

  private List<FoundPattern> found(Facts facts, Instant now) {
    return facts.of().asSystem(() -> silence.search(now).silent());
  }
}
