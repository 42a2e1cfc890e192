package orgo.bench;

/**
 * (h) Insights: the rebuild of an organization against a plain insert-select of the rows it makes, and the queue.
 */
final class Hydrating implements Bench.Measure {

  private static final String SLUG = "northside-hospital";
  private static final int CHANGED = 100_000;
  private static final double LEAST_SHARE = 0.35;
  private static final double LEAST_TASKS = 7_000;

  @Override
  public void run(Lab lab, Report report, Effort effort) {
    int tasks = effort == Effort.QUICK ? 100_000 : 1_000_000;
    try (Server orgo = lab.orgo("--orgo.insights.hydrate=false")) {
      lab.sql(Lab.ORGO, rows(tasks));
      double rebuilt = seconds(orgo);
      double plain = plain(lab);
      report.add(
          new Row(
              "h",
              "insights of %,d tasks and %,d events made anew; the reference inserts the same facts as they are"
                  .formatted(tasks, tasks * 5),
              "s",
              rebuilt,
              plain,
              plain / rebuilt,
              LEAST_SHARE,
              true));
      int changed = Math.min(CHANGED, tasks);
      queue(lab, changed);
      seconds(orgo);
      queue(lab, changed);
      double rate = changed / seconds(orgo);
      report.add(
          new Row(
              "h",
              "changed tasks taken off the queue, warm; the reference is the goal",
              "/s",
              rate,
              LEAST_TASKS,
              rate / LEAST_TASKS,
              1,
              true));
    }
  }

  private static double seconds(Server orgo) {
    return 1 / orgo.rate("hydrate " + SLUG);
  }

  /** Facts as they are, out of a copy into the emptied tables. */
  private static double plain(Lab lab) {
    lab.sql(
        Lab.ORGO,
        """
        create unlogged table public.tasks_made as select * from insights.fact_tasks;
        create unlogged table public.task_dimensions_made as select * from insights.dim_tasks;
        create unlogged table public.occurrences_made as select * from insights.fact_occurrences;
        truncate insights.fact_tasks, insights.dim_tasks, insights.fact_occurrences;
        """);
    long begin = System.nanoTime();
    lab.sql(
        Lab.ORGO,
        """
        insert into insights.fact_tasks select * from public.tasks_made;
        insert into insights.dim_tasks select * from public.task_dimensions_made;
        insert into insights.fact_occurrences select * from public.occurrences_made;
        """);
    double seconds = (System.nanoTime() - begin) / 1e9;
    lab.sql(
        Lab.ORGO,
        "drop table public.tasks_made, public.task_dimensions_made, public.occurrences_made");
    return seconds;
  }

  private static void queue(Lab lab, int count) {
    lab.sql(
        Lab.ORGO,
        """
        insert into insights.changes (organization_id, kind, item_id)
        select organization_id, 'TASK', task_id from orgo.tasks where title = 'bench' limit %d
        """
            .formatted(count));
  }

  /** Two years of tasks, each with five events; every second one is closed. */
  private static String rows(int tasks) {
    return """
        set session_replication_role = replica;
        with ours as (select organization_id from orgo.organizations where slug = '%2$s'),
        role as (
          select ours.organization_id, code, row_number() over () as number, count(*) over () as roles
          from orgo.roles join ours using (organization_id))
        insert into orgo.tasks (organization_id, task_id, type, category, label, title, status, priority, severity,
          visibility, source, owner_role, reactivity_time, reactivity_deadline_at, escalate_at, closed_at, created_at, updated_at)
        select role.organization_id, gen_random_uuid(), 'maintenance', 'REQUEST', '1001.' || (number %% 9 + 1) || '1.Ops.Maintenance',
          'bench', case when item %% 2 = 0 then 'PENDING' else 'COMPLETED' end, 'HIGH', 'MAJOR', 'INTERNAL', 'EMAIL', code,
          'PT4H', at + interval '4 hours', at + interval '4 hours', case when item %% 2 = 1 then at + interval '3 hours' end, at, at
        from generate_series(1, %1$d) item
        cross join lateral (select now() - interval '700 days' * item / %1$d as at) times
        join role on role.number = item %% role.roles + 1;
        insert into orgo.task_events (organization_id, event_id, task_id, kind, origin, actor_user_id, occurred_at, data)
        select organization_id, gen_random_uuid(), task_id, kind, 'UI', gen_random_uuid(), created_at + number * interval '20 minutes', data
        from orgo.tasks
        cross join (values (1, 'CREATED', '{}'::jsonb), (2, 'STATUS_CHANGED', '{"from": "PENDING", "to": "IN_PROGRESS"}'),
          (3, 'COMMENT_ADDED', '{}'), (4, 'ESCALATED', '{"at_the_top": false}'),
          (5, 'STATUS_CHANGED', '{"from": "IN_PROGRESS", "to": "COMPLETED"}')) kinds (number, kind, data)
        where title = 'bench';
        set session_replication_role = default;
        analyze orgo.tasks;
        analyze orgo.task_events;
        delete from insights.dim_organizations where slug = '%2$s';
        """
        .formatted(tasks, SLUG);
  }
}
