package org.orgo.reviews.patterns.detection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.orgo.reviews.Cadence;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.testing.TestOrganization;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts facts of an organization where hydration would put them. */
record Facts(JdbcTemplate jdbc, TransactionTemplate transaction, TestOrganization of) {

  static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
  static final ReviewPeriod WEEK = new ReviewPeriod(Cadence.WEEKLY, SUNDAY.minusDays(6), SUNDAY);
  static final ReviewPeriod MONTH =
      new ReviewPeriod(Cadence.MONTHLY, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
  static final ReviewPeriod YEAR =
      new ReviewPeriod(Cadence.YEARLY, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

  /** A wet floor, reported so many days before the last day of the week. */
  static Occurrence slip(int daysAgo) {
    return new Occurrence(SUNDAY.minusDays(daysAgo));
  }

  /** As it is written down; a case of safety at the lobby unless said otherwise. */
  static final class Occurrence {
    private final LocalDate day;
    private final UUID id = UUID.randomUUID();
    private String kind = "CASE";
    private UUID caseId = id;
    private int labelCategory = 9;
    private String role = "Operations.Safety";
    private String category = "INCIDENT";
    private String subtype = "slip_hazard";
    private String location;
    private String tags = "{}";
    private String visibility = "RESTRICTED";
    private String person = id.toString();
    private boolean patternCase;

    private Occurrence(LocalDate day) {
      this.day = day;
    }

    Occurrence withoutCase() {
      kind = "TASK";
      caseId = null;
      return this;
    }

    Occurrence later(UUID openCase) {
      kind = "SIGNAL";
      caseId = openCase;
      return this;
    }

    Occurrence labelled(int newCategory, String newRole) {
      labelCategory = newCategory;
      role = newRole;
      return this;
    }

    Occurrence about(String newCategory, String newSubtype) {
      category = newCategory;
      subtype = newSubtype;
      return this;
    }

    Occurrence at(String place) {
      location = place;
      return this;
    }

    Occurrence tagged(String tag) {
      tags = "{" + tag + "}";
      return this;
    }

    Occurrence visible(String newVisibility) {
      visibility = newVisibility;
      return this;
    }

    Occurrence by(String name) {
      person = name;
      return this;
    }

    Occurrence openedByAPattern() {
      patternCase = true;
      return this;
    }

    UUID id() {
      return id;
    }
  }

  UUID add(Occurrence given) {
    Instant at = given.day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    write(
        """
        insert into insights.fact_occurrences (organization_id, occurrence_id, occurred_on, kind,
          occurred_at, case_id, task_id, label_category, function, owner_role, type, category,
          subtype, location_key, tags, severity, visibility, contributor, pattern_case, row_version,
          hydrated_at)
        values (?, ?, ?, ?, ?::timestamptz, ?, ?, ?, ?, ?, 'safety', ?, ?, ?, ?::text[], 'MAJOR',
          ?, ?, ?, 1, now())
        """,
        of.id().value(),
        given.id,
        given.day,
        given.kind,
        at.toString(),
        given.caseId,
        given.kind.equals("TASK") ? given.id : null,
        given.labelCategory,
        given.role.replaceFirst("\\..*", ""),
        given.role,
        given.category,
        given.subtype,
        given.location,
        given.tags,
        given.visibility,
        given.person == null ? null : given.person.getBytes(StandardCharsets.UTF_8),
        given.patternCase);
    return given.id;
  }

  UUID addTask(String role, Instant createdAt, Instant deadline, Instant closedAt) {
    UUID id = UUID.randomUUID();
    write(
        """
        insert into insights.fact_tasks (organization_id, task_id, created_on, created_at, closed_at,
          deadline_at, label_id, label_category, label_intent, function, owner_role, type, category,
          status, priority, severity, visibility, row_version, hydrated_at)
        values (?, ?, (?::timestamptz at time zone 'UTC')::date, ?::timestamptz, ?::timestamptz,
          ?::timestamptz, ?, 1, 1, 'Operations', ?, 'maintenance', 'REQUEST', 'COMPLETED', 'LOW',
          'MINOR', 'INTERNAL', 1, now())
        """,
        of.id().value(),
        id,
        createdAt.toString(),
        createdAt.toString(),
        closedAt == null ? null : closedAt.toString(),
        deadline.toString(),
        0,
        role);
    return id;
  }

  /** Makes a task part of a case that a pattern has opened. */
  void ofAPatternCase(UUID task, LocalDate day) {
    UUID theCase = UUID.randomUUID();
    write(
        """
        insert into insights.fact_cases (organization_id, case_id, opened_on, opened_at, label_id,
          label_category, label_intent, function, owner_role, status, severity, visibility,
          pattern_case, row_version, hydrated_at)
        values (?, ?, ?, now(), 0, 9, 4, 'Operations', 'Ops.Head', 'OPEN', 'MAJOR', 'INTERNAL', true,
          1, now())
        """,
        of.id().value(),
        theCase,
        day);
    write(
        """
        insert into insights.dim_tasks (organization_id, task_id, created_on, case_id, type, source,
          visibility, owner_role)
        values (?, ?, ?, ?, 'maintenance', 'SYNC', 'INTERNAL', 'Ops.Head')
        """,
        of.id().value(),
        task,
        day,
        theCase);
  }

  UUID addGroup(String code) {
    UUID id = UUID.randomUUID();
    write(
        """
        insert into insights.dim_groups (organization_id, group_id, code, kind, members)
        values (?, ?, ?, 'team', 8)
        """,
        of.id().value(),
        id,
        code);
    return id;
  }

  void addAnswer(UUID group, UUID person, LocalDate day, int score) {
    write(
        """
        insert into insights.fact_wellbeing_checkins (organization_id, checkin_id, answered_on,
          group_id, person_key, score, source, hydrated_at)
        values (?, gen_random_uuid(), ?, ?, ?, ?, 'MANUAL', now())
        """,
        of.id().value(),
        day,
        group,
        person,
        score);
  }

  void write(String sql, Object... values) {
    of.runAsSystem(() -> transaction.executeWithoutResult(status -> jdbc.update(sql, values)));
  }
}
