package org.orgo.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The reviews of a demo without a past: work that repeats is written for each organization, and the
 * time of their reviews is made to come.
 */
final class DueReviews {

  /** A busy machine is slow, which is no loss. */
  static final Duration PATIENCE = Duration.ofMinutes(6);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private static final String CYCLES =
      """
      select count(*)
      from engine.act_ru_execution cycle
      join engine.act_re_procdef definition on definition.id_ = cycle.proc_def_id_
      where definition.key_ = 'review-cycle' and cycle.parent_id_ is null
      """;

  /** Cycles whose review is due, or being held. */
  private static final String OPEN =
      """
      select count(*)
      from engine.act_ru_job job
      where job.process_def_key_ = 'review-cycle'
        and (job.handler_type_ = 'async-continuation' or job.duedate_ < now())
      """;

  private static final String NODES_AT_WORK =
      """
      select distinct lock_owner_ as node
      from engine.act_ru_job
      where process_def_key_ = 'review-cycle' and lock_owner_ is not null
      """;

  private final Survivors survivors;

  DueReviews(Survivors survivors) {
    this.survivors = survivors;
  }

  /** Waits until each organization has its cycles. */
  void awaitCycles() {
    await()
        .atMost(PATIENCE)
        .pollInterval(BETWEEN_LOOKS)
        .ignoreExceptions()
        .until(() -> wanted() > 0 && survivors.count(CYCLES) == wanted());
  }

  /** Weekly, monthly and yearly of the demo's organizations, as their profiles have them. */
  int wanted() {
    Map<String, Integer> cadences =
        Map.of("friend_group", 2, "retail_chain", 2, "artist_collective", 1);
    return survivors.rows("select profile from orgo.organizations where status = 'active'").stream()
        .mapToInt(row -> cadences.getOrDefault(row.get("profile"), 3))
        .sum();
  }

  /** Wet floors of ten persons in last week, last month and last year, of every organization. */
  void somethingRepeats() {
    survivors.update(
        """
        insert into persons (organization_id, person_id, display_name, created_at)
        select organization_id, md5(slug || n)::uuid, 'Somebody', now()
        from organizations
        cross join generate_series(1, 10) as n
        """);
    survivors.update(
        """
        insert into cases (
          organization_id, case_id, source, type, category, subtype, label, title, status, severity,
          visibility, owner_role, created_at, updated_at, closed_at)
        select
          organization_id, md5(slug || unit || n)::uuid, 'EMAIL', 'safety', 'INCIDENT', 'slip_hazard',
          '1001.94.Operations.Safety', 'Wet floor', 'RESOLVED', 'MAJOR', 'INTERNAL', 'Operations.Safety',
          at, at, at
        from organizations
        cross join unnest(array['week', 'month', 'year']) as unit
        cross join lateral (select date_trunc(unit, now()) - interval '4 days' as at) as days
        cross join generate_series(1, 10) as n
        """);
    survivors.update(
        """
        insert into case_participants (
          organization_id, participant_id, case_id, reason, person_id, added_at)
        select
          organization_id, gen_random_uuid(), md5(slug || unit || n)::uuid, 'REQUESTER',
          md5(slug || n)::uuid, now()
        from organizations
        cross join unnest(array['week', 'month', 'year']) as unit
        cross join generate_series(1, 10) as n
        """);
    survivors.update(
        """
        insert into case_events (
          organization_id, event_id, case_id, kind, origin, occurred_at, data)
        select organization_id, gen_random_uuid(), case_id, 'CREATED', 'UI', created_at, '{}'
        from cases
        where title = 'Wet floor'
        """);
  }

  /**
   * Lets nothing have run for weeks: three weekly reviews are due at once.
   *
   * @return how many cycles missed them
   */
  int threeWeeksPass() {
    return survivors.update(
        """
        update engine.act_ru_variable last
        set text_ = (last.text_::date - 21)::text
        from engine.act_ru_execution cycle
        where cycle.id_ = last.execution_id_
          and cycle.business_key_ like '%:weekly'
          and last.name_ = 'periodStart'
        """);
  }

  /** A Monday, a first and a New Year's Day at once: the time of every review has come. */
  int fallDue() {
    return survivors.update(
        """
        update engine.act_ru_job
        set duedate_ = now() - interval '1 min'
        where process_def_key_ = 'review-cycle'
        """);
  }

  int open() {
    return survivors.count(OPEN);
  }

  /** Waits until so many nodes have been seen holding reviews. */
  void awaitAtWork(int nodes) {
    Set<String> seen = new TreeSet<>();
    await()
        .atMost(PATIENCE)
        .pollInterval(BETWEEN_LOOKS)
        .ignoreExceptions()
        .until(
            () -> {
              survivors.rows(NODES_AT_WORK).forEach(row -> seen.add((String) row.get("node")));
              return seen.size() >= nodes;
            });
  }

  /** Waits until all are held. */
  void awaitHeld() {
    await()
        .atMost(PATIENCE)
        .pollInterval(BETWEEN_LOOKS)
        .ignoreExceptions()
        .until(() -> open() == 0);
  }

  /** Patterns that a review has found and that nobody has answered yet. */
  int foundAndNotAnswered() {
    return survivors.count(
        """
        select count(*)
        from orgo.review_drafts draft
        where jsonb_array_length(draft.patterns) > 0
          and not exists (
            select
            from orgo.reviews review
            where (review.organization_id, review.cadence, review.period_start)
              = (draft.organization_id, draft.cadence, draft.period_start))
        """);
  }

  /** Each cycle goes on, has one review, and each pattern has one case with its three tasks. */
  void eachIsHeldOnce() {
    assertThat(survivors.count(CYCLES)).as("each goes on").isEqualTo(wanted());
    assertThat(survivors.count("select count(*) from orgo.reviews where status = 'HELD'"))
        .isEqualTo(wanted());
    assertThat(
            survivors.count(
                "select count(*) from (select distinct organization_id, cadence from orgo.reviews where status = 'HELD') each"))
        .as("each cycle holds one, whatever its period")
        .isEqualTo(wanted());
    assertThat(survivors.count("select count(*) from orgo.review_drafts")).isZero();
    eachPatternHasItsCase();
    assertThat(
            survivors.count(
                "select count(*) from orgo.reviews where status = 'HELD' and (late_by is not null) <> (held_at - due_at >= interval '61 min')"))
        .as("whoever is late says so")
        .isZero();
    assertThat(survivors.count("select count(*) from engine.act_ru_incident")).isZero();
  }

  private void eachPatternHasItsCase() {
    int keys =
        survivors.count(
            "select count(*) from (select distinct organization_id, kind, key_hash from orgo.patterns where covered_by is null and status = 'FIRED') each");
    // the friends keep facts for half a year, and look back on months and years
    assertThat(keys).as("something fires in each organization").isGreaterThanOrEqualTo(3);
    assertThat(
            survivors.count(
                "select count(*) from orgo.cases where source_reference like 'pattern %'"))
        .as("one case for each that none covers, though each cadence finds it")
        .isEqualTo(keys)
        .isEqualTo(
            survivors.count(
                "select count(distinct case_id) from orgo.patterns where status = 'FIRED'"));
    assertThat(
            survivors.rows(
                """
                select distinct count(task.task_id)::int as tasks, count(distinct task.title)::int as titles
                from orgo.cases opened
                left join orgo.tasks task using (organization_id, case_id)
                where opened.source_reference like 'pattern %'
                group by opened.case_id
                """))
        .containsExactly(Map.of("tasks", 3, "titles", 3));
  }

  /** What three missed weeks leave behind. */
  void theOlderOnesAreSkipped() {
    assertThat(
            survivors.rows(
                """
                select cycle.slug, array_to_string(array_agg(cycle.status order by cycle.period_start), ' ') as held
                from (
                  select organizations.slug, reviews.status, reviews.period_start
                  from orgo.reviews
                  join orgo.organizations using (organization_id)
                  where reviews.cadence = 'WEEKLY') cycle
                group by cycle.slug
                """))
        .hasSize(2)
        .allSatisfy(
            cycle ->
                assertThat(cycle.get("held")).as("%s", cycle).isEqualTo("SKIPPED SKIPPED HELD"));
  }
}
