package org.orgo.insights.hydration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.insights.Hydration;
import org.orgo.testing.Gen;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.Property;
import org.orgo.testing.Source;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever happens to rows, in batches of whatever size and with crashes wherever: in the end the
 * facts are those that a rebuild makes.
 */
@OrgoTest
class HydrationPropertyTests {

  private static final int TRIES = 60;
  private static final Instant T = Instant.now().minus(Duration.ofDays(200));
  private static final String[] STATUSES = {"PENDING", "IN_PROGRESS", "ON_HOLD", "ESCALATED"};

  @Autowired Hydration hydration;
  @Autowired HydrationBatch batch;
  @Autowired Rebuild rebuild;
  @Autowired DayClose days;
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

  /** What there is to do something to. */
  private final class History {
    private final Source source;
    private final List<UUID> tasks = new ArrayList<>();
    private final List<UUID> cases = new ArrayList<>();
    private final List<UUID> signals = new ArrayList<>();
    private final List<UUID> persons = new ArrayList<>();
    private final List<UUID> groups = new ArrayList<>();
    private final List<UUID> checkins = new ArrayList<>();
    private int closedDays;

    History(Source source) {
      this.source = source;
    }

    private UUID any(List<UUID> ids) {
      return ids.get((int) source.choose(ids.size() - 1L));
    }

    private UUID maybe(List<UUID> ids) {
      return ids.isEmpty() || source.chance(0.4) ? null : any(ids);
    }

    private Instant time() {
      return T.plus(Duration.ofHours(source.choose(24 * 150L)));
    }

    private UUID actor() {
      return source.chance(0.7) ? ours.user(source.chance(0.5) ? "worker" : "hr").value() : null;
    }

    private String status() {
      return STATUSES[(int) source.choose(STATUSES.length - 1L)];
    }

    private String visibility() {
      return source.draw(Gen.of("INTERNAL", "PUBLIC", "RESTRICTED", "ANONYMISED"));
    }

    private void task(BiConsumer<UUID, Instant> change) {
      if (!tasks.isEmpty()) {
        change.accept(any(tasks), time());
      }
    }

    private void with(List<UUID> ids, java.util.function.Consumer<UUID> change) {
      if (!ids.isEmpty()) {
        change.accept(any(ids));
      }
    }

    void command() {
      switch ((int) source.choose(29)) {
        case 0, 1, 2 -> tasks.add(rows.openTask(time(), maybe(cases), maybe(persons), actor()));
        case 3 -> cases.add(rows.openCase(time(), maybe(persons)));
        case 4 ->
            persons.add(
                rows.person(source.draw(Gen.of("normal", "sensitive", "highly_sensitive"))));
        case 5 ->
            signals.add(
                rows.signal(
                    time(), maybe(cases), source.draw(Gen.of("a@example.org", "b@example.org"))));
        case 6 -> task((id, at) -> rows.event(id, "COMMENT_ADDED", at, actor(), "{}"));
        case 7, 8 ->
            task(
                (id, at) ->
                    rows.event(
                        id,
                        "STATUS_CHANGED",
                        at,
                        actor(),
                        "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(status(), status())));
        case 9 ->
            task(
                (id, at) ->
                    rows.event(
                        id,
                        "ESCALATED",
                        at,
                        actor(),
                        source.draw(
                            Gen.of(
                                "{\"from\": \"ON_HOLD\", \"at_the_top\": false}",
                                "{\"at_the_top\": true}",
                                "{\"announced\": true}"))));
        case 10 ->
            task(
                (id, at) ->
                    rows.event(
                        id,
                        "OWNERSHIP_CHANGED",
                        at,
                        actor(),
                        source.draw(
                            Gen.of(
                                "{}",
                                "{\"routing\": \"corrected\"}",
                                "{\"routing\": \"confirmed\"}"))));
        case 11 -> task((id, at) -> update("tasks", "task_id", id, "case_id = ?", maybe(cases)));
        case 12 -> task((id, at) -> update("tasks", "task_id", id, "visibility = ?", visibility()));
        case 13 ->
            task(
                (id, at) ->
                    update("tasks", "task_id", id, "status = 'COMPLETED', closed_at = ?", at));
        case 14 ->
            task(
                (id, at) -> update("tasks", "task_id", id, "status = 'PENDING', closed_at = null"));
        case 15 ->
            task(
                (id, at) ->
                    update(
                        "tasks",
                        "task_id",
                        id,
                        "owner_role = ?, version = version + 1",
                        source.draw(Gen.of("Ops.Maintenance", "Operations.Safety"))));
        case 16 -> with(tasks, this::deleteTask);
        case 17 ->
            with(
                cases,
                id ->
                    update(
                        "cases",
                        "case_id",
                        id,
                        "location = ?::jsonb, tags = ?::text[]",
                        source.draw(Gen.of("{}", "{\"room\": \"9\"}")),
                        source.draw(Gen.of("{}", "{self_harm}"))));
        case 18 ->
            with(
                cases,
                id -> {
                  Instant at = time();
                  rows.caseEvent(id, "STATUS_CHANGED", at, "{\"to\": \"RESOLVED\"}");
                  update("cases", "case_id", id, "status = 'RESOLVED', closed_at = ?", at);
                });
        case 19 ->
            with(cases, id -> update("cases", "case_id", id, "visibility = ?", visibility()));
        case 20 ->
            with(signals, id -> update("signals", "signal_id", id, "case_id = ?", maybe(cases)));
        case 21 ->
            with(
                persons,
                id ->
                    update(
                        "persons",
                        "person_id",
                        id,
                        "confidentiality = ?",
                        source.draw(Gen.of("normal", "sensitive", "highly_sensitive"))));
        case 22 ->
            with(
                persons,
                id -> update("persons", "person_id", id, "pseudonym_id = gen_random_uuid()"));
        case 23 -> {
          groups.add(rows.group("g" + groups.size()));
          checkins.add(rows.checkin(any(groups), maybe(persons), 5, time()));
        }
        case 24 ->
            with(
                checkins,
                id ->
                    update(
                        "wellbeing_checkins",
                        "checkin_id",
                        id,
                        "score = 2, answered_at = ?",
                        time()));
        case 25 -> with(cases, this::pattern);
        case 26 -> hydrateBatch(false);
        case 27 -> hydrateBatch(true);
        case 28 ->
            ours.runAsSystem(() -> days.close(Instant.now().plus(Duration.ofDays(closedDays++))));
        default -> someMonths();
      }
    }

    private void update(String table, String key, UUID id, String change, Object... values) {
      // the organization comes first in a statement of WorkRows
      Object[] all = new Object[values.length + 1];
      System.arraycopy(values, 0, all, 0, values.length);
      all[values.length] = id;
      rows.sql(
          "with ours as (select ?::uuid as organization) update %1$s set %2$s from ours where %1$s.organization_id = organization and %3$s = ?"
              .formatted(table, change, key),
          all);
    }

    private void deleteTask(UUID id) {
      tasks.remove(id);
      rows.sql("delete from task_events where organization_id = ? and task_id = ?", id);
      rows.sql("delete from tasks where organization_id = ? and task_id = ?", id);
    }

    private void pattern(UUID fired) {
      UUID evidence = any(cases);
      rows.sql(
          """
          insert into work_links (organization_id, link_id, kind, from_case_id, to_case_id, created_at)
          values (?, gen_random_uuid(), 'EVIDENCE', ?, ?, now())
          """,
          fired,
          evidence);
      rows.sql(
          """
          insert into patterns (organization_id, pattern_id, kind, key_hash, key, cadence, period_start,
            window_start, window_end, events, sources, thresholds, label, severity, visibility, case_id, found_at)
          values (?, gen_random_uuid(), 'FREQUENCY', gen_random_uuid()::text, '{}', 'WEEKLY', '2026-01-05',
            '2026-01-05', '2026-01-11', 3, 1, '{}', '11.94.Ops.Audit', 'MAJOR', 'INTERNAL', ?, now())
          """,
          fired);
    }

    private void hydrateBatch(boolean crash) {
      int size = 1 + (int) source.choose(7);
      ours.runAsSystem(
          () ->
              transaction.executeWithoutResult(
                  status -> {
                    rebuild.step();
                    batch.take(Long.MAX_VALUE, size);
                    if (crash) {
                      status.setRollbackOnly();
                    }
                  }));
    }

    private void someMonths() {
      ours.runAsSystem(
          () -> {
            rebuild.begin();
            for (long left = source.choose(3); left > 0; left--) {
              rebuild.step();
            }
          });
    }
  }

  @Test
  void any_history_hydrated_in_any_way_gives_what_a_rebuild_gives() {
    long[] facts = new long[1];
    Property.check(
        TRIES,
        source -> {
          rows.clear();
          History history = new History(source);
          for (long left = 4 + source.choose(40); left > 0; left--) {
            history.command();
          }
          ours.runAsSystem(hydration::upToNow);
          var incremental = rows.facts();
          facts[0] += incremental.values().stream().mapToInt(List::size).sum();
          rows.forgetFacts();
          ours.runAsSystem(rebuild::begin);
          ours.runAsSystem(hydration::upToNow);
          assertThat(incremental).isEqualTo(rows.facts());
        });
    assertThat(facts[0]).isGreaterThan(2L * Integer.getInteger("orgo.tries", TRIES));
  }
}
