package org.orgo.insights.hydration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.insights.Hydration;
import org.orgo.insights.persistence.HmacPads;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the columns of facts come from, and what is not in them. */
@OrgoTest
class HydrationTests {

  private static final Instant T = Instant.parse("2026-03-10T09:00:00Z");

  @Autowired Hydration hydration;
  @Autowired TestOrganizations organizations;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private TestOrganization ours;
  private WorkRows rows;

  @BeforeEach
  void found() {
    ours = organizations.found("hospital");
    rows = new WorkRows(ours, jdbc, transaction);
  }

  private Map<String, Object> task(UUID id) {
    return rows.fact("fact_tasks", "task_id", id);
  }

  private void hydrate() {
    ours.runAsSystem(hydration::upToNow);
  }

  private static Instant minutes(long minutes) {
    return T.plus(Duration.ofMinutes(minutes));
  }

  @Test
  void a_task_is_counted_by_its_events() {
    UUID worker = ours.user("worker").value();
    UUID person = rows.person("normal");
    rows.sql(
        "update persons set user_id = '%s' where organization_id = ? and person_id = ?"
            .formatted(ours.user("hr").value()),
        person);
    UUID task = rows.openTask(T, null, person, null);
    rows.event(task, "COMMENT_ADDED", minutes(1), ours.user("hr").value(), "{}");
    rows.event(task, "OWNERSHIP_CHANGED", minutes(2), null, "{\"owner_role\": \"x\"}");
    rows.event(task, "OWNERSHIP_CHANGED", minutes(3), worker, "{\"routing\": \"corrected\"}");
    rows.event(task, "OWNERSHIP_CHANGED", minutes(3), worker, "{\"routing\": \"confirmed\"}");
    rows.event(task, "ESCALATED", minutes(4), null, "{\"at_the_top\": false, \"announced\": true}");
    rows.event(task, "ESCALATED", minutes(5), null, "{\"at_the_top\": true}");
    rows.event(task, "ESCALATED", minutes(6), null, "{\"at_the_top\": false}");
    rows.event(
        task,
        "STATUS_CHANGED",
        minutes(7),
        worker,
        "{\"from\": \"PENDING\", \"to\": \"IN_PROGRESS\"}");
    rows.event(
        task,
        "STATUS_CHANGED",
        minutes(10),
        worker,
        "{\"from\": \"IN_PROGRESS\", \"to\": \"ON_HOLD\"}");
    rows.event(
        task,
        "STATUS_CHANGED",
        minutes(30),
        worker,
        "{\"from\": \"ON_HOLD\", \"to\": \"IN_PROGRESS\"}");
    rows.event(
        task,
        "STATUS_CHANGED",
        minutes(40),
        worker,
        "{\"from\": \"IN_PROGRESS\", \"to\": \"ON_HOLD\"}");

    hydrate();

    assertThat(task(task))
        .containsEntry("first_response_seconds", 7 * 60L)
        .containsEntry("comments", 1)
        .containsEntry("reassignments", 1)
        .containsEntry("routing_corrections", 1)
        .containsEntry("escalations", 1)
        .containsEntry("on_hold_seconds", 20 * 60L)
        .containsEntry("function", "Operations")
        .containsEntry("location_key", "{\"room\": \"12\"}")
        .containsEntry("deadline_met", null);
  }

  @Test
  void a_task_takes_place_and_tags_from_its_case_and_is_no_longer_counted_by_itself() {
    UUID task = rows.openTask(T, null, null, null);
    hydrate();
    assertThat(rows.fact("fact_occurrences", "occurrence_id", task)).containsEntry("kind", "TASK");

    UUID theCase = rows.openCase(T, null);
    rows.sql(
        "update tasks set case_id = '%s' where organization_id = ? and task_id = ?"
            .formatted(theCase),
        task);
    hydrate();

    assertThat(task(task)).containsEntry("location_key", "{\"room\": \"lobby\"}");
    assertThat(rows.count("fact_occurrences")).isEqualTo(1);
    assertThat(rows.fact("fact_cases", "case_id", theCase))
        .containsEntry("tasks", 1)
        .containsEntry("open_tasks", 1);

    rows.sql("update cases set location = '{}', tags = '{dry}' where organization_id = ?");
    hydrate();
    assertThat(task(task)).containsEntry("location_key", null);
  }

  @Test
  void a_later_signal_in_an_open_case_is_one_more_occurrence() {
    UUID theCase = rows.openCase(T, null);
    UUID opening = rows.signal(T, theCase, "first@example.org");
    rows.sql(
        "update cases set source_reference = '%s' where organization_id = ?".formatted(opening));
    UUID later = rows.signal(minutes(60), theCase, "second@example.org");

    hydrate();

    assertThat(rows.count("fact_occurrences")).isEqualTo(2);
    assertThat(rows.fact("fact_occurrences", "occurrence_id", later))
        .containsEntry("kind", "SIGNAL")
        .containsEntry("subtype", "slip_hazard")
        .containsEntry("case_id", theCase);

    rows.sql(
        "update signals set case_id = null where organization_id = ? and signal_id = ?", later);
    hydrate();
    assertThat(rows.count("fact_occurrences")).isEqualTo(1);
  }

  @Test
  void an_anonymised_item_has_no_person_and_yet_is_one_persons() throws Exception {
    UUID person = rows.person("normal");
    UUID secret = rows.person("highly_sensitive");
    UUID open = rows.openTask(T, null, person, null);
    UUID hidden = rows.openTask(T, null, person, null);
    UUID nextMonth = rows.openTask(T.plus(Duration.ofDays(30)), null, person, null);
    UUID sensitive = rows.openTask(T, null, secret, null);
    rows.sql(
        "update tasks set visibility = 'ANONYMISED' where organization_id = ? and task_id = ?",
        hidden);

    hydrate();

    assertThat(task(open).get("person_key")).isNotNull().isNotEqualTo(person);
    assertThat(task(hidden)).containsEntry("person_key", null);
    assertThat(task(sensitive)).containsEntry("person_key", null);
    assertThat(task(sensitive).get("contributor")).isNotNull();
    assertThat(task(hidden).get("contributor")).isEqualTo(task(open).get("contributor"));
    assertThat(task(nextMonth).get("contributor")).isNotEqualTo(task(open).get("contributor"));
    assertThat(rows.count("dim_persons")).isEqualTo(1);
  }

  @Test
  void the_contributor_is_an_hmac() throws Exception {
    UUID person = rows.person("normal");
    UUID task = rows.openTask(T, null, person, null);
    byte[] key = new byte[64];
    new java.util.SplittableRandom(7).nextBytes(key);
    hydrate();
    HmacPads pads = HmacPads.of(key);
    rows.in(
        () ->
            jdbc.update(
                "update insights.contributor_keys set inner_pad = ?, outer_pad = ? where organization_id = ?",
                pads.inner(),
                pads.outer(),
                ours.id().value()));
    rows.event(task, "COMMENT_ADDED", minutes(1), null, "{}");
    hydrate();

    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    assertThat(task(task).get("contributor"))
        .isEqualTo(mac.doFinal(("2026-03|" + person).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void an_erased_person_is_in_no_fact() {
    UUID person = rows.person("normal");
    UUID task = rows.openTask(T, null, person, null);
    UUID hidden = rows.openTask(T, null, person, null);
    UUID theCase = rows.openCase(T, person);
    UUID checkin = rows.checkin(rows.group("red"), person, 4, T);
    rows.sql(
        "update tasks set visibility = 'ANONYMISED' where organization_id = ? and task_id = ?",
        hidden);
    hydrate();
    assertThat(task(task).get("person_key")).isNotNull();

    rows.sql(
        "update persons set pseudonym_id = gen_random_uuid() where organization_id = ? and person_id = ?",
        person);
    hydrate();

    for (Map<String, Object> fact :
        java.util.List.of(
            task(task),
            task(hidden),
            rows.fact("fact_cases", "case_id", theCase),
            rows.fact("fact_wellbeing_checkins", "checkin_id", checkin))) {
      assertThat(fact).containsEntry("person_key", null).containsEntry("contributor", null);
    }
    assertThat(
            rows.one(
                Long.class,
                "select count(contributor) from insights.fact_occurrences where organization_id = ?"))
        .contains(0L);
    assertThat(rows.count("dim_persons")).isZero();
  }

  @Test
  void what_is_deleted_leaves_no_fact() {
    UUID task = rows.openTask(T, null, null, null);
    UUID theCase = rows.openCase(T, null);
    hydrate();
    assertThat(rows.count("fact_tasks")).isEqualTo(1);

    rows.sql("delete from task_events where organization_id = ? and task_id = ?", task);
    rows.sql("delete from tasks where organization_id = ? and task_id = ?", task);
    rows.sql("delete from case_events where organization_id = ? and case_id = ?", theCase);
    rows.sql("delete from cases where organization_id = ? and case_id = ?", theCase);
    hydrate();

    for (String table :
        java.util.List.of(
            "fact_tasks", "dim_tasks", "fact_cases", "dim_cases", "fact_occurrences")) {
      assertThat(rows.count(table)).as(table).isZero();
    }
  }

  @Test
  void a_day_is_that_of_the_zone_which_held_then_and_never_changes() {
    Instant late = Instant.parse("2026-03-10T23:30:00Z");
    UUID before = rows.openTask(late, null, null, null);
    hydrate();
    assertThat(task(before)).containsEntry("created_on", Date.valueOf("2026-03-10"));

    rows.sql("update organizations set time_zone = 'Europe/Paris' where organization_id = ?");
    UUID after = rows.openTask(Instant.parse("2030-03-10T23:30:00Z"), null, null, null);
    rows.event(before, "COMMENT_ADDED", late, null, "{}");
    hydrate();

    assertThat(task(before))
        .containsEntry("created_on", Date.valueOf("2026-03-10"))
        .containsEntry("comments", 1);
    assertThat(task(after)).containsEntry("created_on", Date.valueOf("2030-03-11"));
  }
}
