package orgo.bench;

import java.time.Duration;

/**
 * (j) The weekly reviews of many organizations are due in one minute, as on a Monday at three, while
 * deadlines pass elsewhere. Each organization is a copy of one of the demo's with half a year of
 * work; something repeats in every tenth, which then gets a case with its tasks.
 */
final class MondayReviews implements Bench.Measure {

  private static final String SLUG = "open-rights";
  private static final String ESCALATING = "northside-hospital";

  /** Ten thousand in an hour, on one node. */
  private static final double LEAST_PER_SECOND = 10_000 / 3_600.0;

  private static final double MAX_LATE_SECONDS = 5;
  private static final Duration MOST = Duration.ofMinutes(90);
  private static final String OPENED =
      "select count(*) from orgo.cases where source_reference like 'pattern %'";

  /** Tables that are not copied: what is fetched, sent, said or searched by a key of everybody's. */
  private static final String NOT_COPIED =
      "'mailboxes', 'mailbox_leases', 'api_tokens', 'audit_entries', 'changes', 'email_messages',"
          + " 'outgoing_emails', 'notifications', 'published_cells', 'published_wellbeing'";

  @Override
  public void run(Lab lab, Report report, Effort effort) {
    int organizations =
        effort == Effort.QUICK ? 100 : Integer.getInteger("bench.organizations", 1_000);
    int due = Math.min(organizations, Integer.getInteger("bench.due", organizations));
    try (Server orgo = lab.orgo()) {
      lab.sql(Lab.ORGO, work());
      orgo.rate("hydrate " + SLUG);
      lab.sql(Lab.ORGO, "create table public.bench_copies (id uuid, slug text, n integer)");
      lab.sql(Lab.ORGO, copies(1, due));
      lab.sql(Lab.ORGO, repeated());
      Waiting.until(() -> lab.number(Lab.ORGO, "select count(*) from insights.changes") == 0);
      report.add(
          Row.alone("j", "review cycles begun for organizations", "/s", orgo.rate("cycles")));
      if (organizations > due) {
        lab.sql(Lab.ORGO, copies(due + 1, organizations));
        lab.sql(Lab.ORGO, waiting(due));
      }
      lab.sql(Lab.ORGO, "vacuum analyze");
      int deadlines = Math.max(20, Math.min(200, organizations / 10));
      orgo.rate("open " + ESCALATING + " " + deadlines);
      held(lab, orgo, report, organizations, due);
      if (Lab.PROFILING) {
        lab.printCostliest(Lab.ORGO);
      }
    }
  }

  private static void held(
      Lab lab, Server orgo, Report report, int organizations, int due) {
    String weekly =
        "select count(*) from orgo.reviews join public.bench_copies on id = organization_id"
            + " where cadence = 'WEEKLY' and status = 'HELD'";
    lab.sql(Lab.ORGO, deadlinesPassOneByOne());
    lab.sql(Lab.ORGO, fallDue(due));
    long timers =
        lab.number(
            Lab.ORGO,
            "select count(*) from engine.act_ru_job where process_def_key_ = 'review-cycle'");
    if (Lab.PROFILING) {
      lab.sql("postgres", "select pg_stat_statements_reset()");
    }
    double application = orgo.cpuMillis();
    double database = lab.databaseMillis();
    long begin = System.nanoTime();
    Waiting.within(MOST, Duration.ofSeconds(1), () -> lab.number(Lab.ORGO, stillDue()) == 0);
    double seconds = (System.nanoTime() - begin) / 1e9;
    double applicationAfter = orgo.cpuMillis();
    double databaseAfter = lab.databaseMillis();
    long held = lab.number(Lab.ORGO, weekly);
    double rate = held / seconds;
    Waiting.within(MOST, Duration.ofSeconds(1), () -> lab.number(Lab.ORGO, OPENED) >= due / 10);
    double opened = (System.nanoTime() - begin) / 1e9;
    report.add(
        new Row(
            "j",
            "reviews held, %,d due at once, of %,d organizations with %,d waiting cycles"
                .formatted(due, organizations, timers),
            "/s",
            rate,
            LEAST_PER_SECOND,
            rate / LEAST_PER_SECOND,
            1,
            true));
    Waiting.until(() -> lab.number(Lab.ORGO, notEscalated()) == 0);
    double late = lab.number(Lab.ORGO, latest()) / 1_000.0;
    report.add(
        new Row(
            "j",
            "the latest of %,d escalations meanwhile"
                .formatted(lab.number(Lab.ORGO, "select count(*) from public.bench_deadlines")),
            "s",
            late,
            MAX_LATE_SECONDS,
            late / MAX_LATE_SECONDS,
            1,
            false));
    report.note(
        "(j) %,d reviews in %.0f s, each for %.0f ms of processor time in Orgo and %.0f ms in the database; %,d cases of patterns opened, the last after %.0f s; load %.1f"
            .formatted(
                held,
                seconds,
                (applicationAfter - application) / held,
                (databaseAfter - database) / held,
                lab.number(Lab.ORGO, OPENED),
                opened,
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                    .getSystemLoadAverage()));
  }

  /** Sixty tasks and twenty cases of half a year, all over. */
  private static String work() {
    return """
        set search_path = orgo;
        set session_replication_role = replica;
        insert into persons (organization_id, person_id, display_name, created_at)
        select organization_id, md5('bench' || n)::uuid, 'Somebody', now()
        from organizations cross join generate_series(1, 10) n
        where slug = '%1$s';
        insert into cases (organization_id, case_id, source, type, category, subtype, label, title, status, severity,
          visibility, owner_role, created_at, updated_at, closed_at)
        select organization_id, md5('bench case ' || n)::uuid, 'EMAIL', 'safety', 'INCIDENT',
          (array['slip_hazard', 'heating', 'lighting', 'noise'])[1 + n %% 4], '1001.94.Operations.Safety', 'bench', 'RESOLVED',
          'MAJOR', 'INTERNAL', 'Operations.Safety', at, at, at + interval '2 hours'
        from organizations cross join generate_series(1, 20) n
        cross join lateral (select now() - n * interval '9 days' as at) times
        where slug = '%1$s';
        insert into case_participants (organization_id, participant_id, case_id, reason, person_id, added_at)
        select organization_id, gen_random_uuid(), case_id, 'REQUESTER',
          md5('bench' || 1 + row_number() over () %% 10)::uuid, created_at
        from cases
        where title = 'bench';
        insert into case_events (organization_id, event_id, case_id, kind, origin, occurred_at, data)
        select organization_id, gen_random_uuid(), case_id, 'CREATED', 'SYSTEM', created_at, '{}'
        from cases
        where title = 'bench';
        insert into tasks (organization_id, task_id, type, category, label, title, status, priority, severity, visibility,
          source, requester_person_id, owner_role, reactivity_time, reactivity_deadline_at, escalate_at, closed_at,
          created_at, updated_at)
        select organization_id, md5('bench task ' || n)::uuid, 'maintenance', 'REQUEST', '1001.11.Ops.Maintenance', 'bench',
          'COMPLETED', 'LOW', 'MINOR', 'INTERNAL', 'EMAIL', md5('bench' || 1 + n %% 10)::uuid, 'Ops.Maintenance', 'PT4H',
          at + interval '4 hours', at + interval '4 hours', at + (n %% 7) * interval '1 hour', at, at
        from organizations cross join generate_series(1, 60) n
        cross join lateral (select now() - n * interval '3 days' as at) times
        where slug = '%1$s';
        insert into task_events (organization_id, event_id, task_id, kind, origin, occurred_at, data)
        select organization_id, gen_random_uuid(), task_id, kind, 'SYSTEM', created_at, data::jsonb
        from tasks
        cross join (values ('CREATED', '{}'), ('STATUS_CHANGED', '{"from": "PENDING", "to": "COMPLETED"}')) kinds (kind, data)
        where title = 'bench';
        set session_replication_role = default;
        delete from insights.dim_organizations where slug = '%1$s';
        """
        .formatted(SLUG);
  }

  /** Rows are told apart by their organization, so that everything else may stay as it is. */
  private static String copies(int first, int last) {
    return """
        set session_replication_role = replica;
        create temporary table copies_made as
        select gen_random_uuid() as id, 'bench-' || n as slug, n
        from generate_series(%1$d, %4$d) n;
        insert into public.bench_copies select * from copies_made;
        do $copy$
        declare
          original uuid := (select organization_id from orgo.organizations where slug = '%2$s');
          target record;
        begin
          for target in
            select tab.oid::regclass as name,
              string_agg(quote_ident(col.attname), ', ' order by col.attnum) as columns,
              string_agg(
                case when col.attname in ('slug', 'email', 'address', 'username')
                  then format('replace(kept.%%I, %%L, copy.slug)', col.attname, '%2$s')
                  else 'kept.' || quote_ident(col.attname) end, ', ' order by col.attnum) as value
            from pg_class tab
            join pg_attribute own on own.attrelid = tab.oid and own.attname = 'organization_id'
            join pg_attribute col on col.attrelid = tab.oid and col.attnum > 0 and not col.attisdropped
              and col.attname <> 'organization_id' and col.attgenerated = ''
            where tab.relnamespace in ('orgo'::regnamespace, 'insights'::regnamespace)
              and tab.relkind in ('r', 'p')
              and not tab.relispartition
              and tab.relname not in (%3$s)
            group by tab.oid
          loop
            execute format(
              'insert into %%s (organization_id, %%s) overriding system value '
              'select copy.id, %%s from copies_made copy '
              'cross join (select * from %%s where organization_id = %%L) kept',
              target.name, target.columns, target.value, target.name, original);
          end loop;
        end
        $copy$;
        update insights.dim_organizations set closed_until = current_date - 1;
        set session_replication_role = default;
        """
        .formatted(first, SLUG, NOT_COPIED, last);
  }

  /** The waiting cycles of those that do not fall due are copied as well: Orgo begins seven a second. */
  private static String waiting(int due) {
    return """
        set session_replication_role = replica;
        do $copy$
        declare
          target record;
        begin
          for target in
            select tab.oid::regclass as name,
              string_agg(quote_ident(col.attname), ', ' order by col.attnum) as columns,
              string_agg(
                case
                  when col.attname in ('id_', 'proc_inst_id_', 'process_instance_id_', 'root_proc_inst_id_',
                      'execution_id_', 'parent_id_', 'var_scope_')
                    then format('md5(kept.%%I || copy.n)::uuid::text', col.attname)
                  when col.attname = 'tenant_id_' then 'copy.slug'
                  when col.attname = 'business_key_'
                    then format('replace(kept.%%I, ''bench-1:'', copy.slug || '':'')', col.attname)
                  else 'kept.' || quote_ident(col.attname)
                end, ', ' order by col.attnum) as value
            from pg_class tab
            join pg_attribute col on col.attrelid = tab.oid and col.attnum > 0 and not col.attisdropped
            where tab.oid in ('engine.act_ru_execution'::regclass, 'engine.act_ru_job'::regclass,
              'engine.act_ru_variable'::regclass)
            group by tab.oid
          loop
            execute format(
              'insert into %%s (%%s) select %%s from %%s kept cross join public.bench_copies copy '
              'where kept.tenant_id_ = ''bench-1'' and copy.n > %d',
              target.name, target.columns, target.value, target.name);
          end loop;
        end
        $copy$;
        set session_replication_role = default;
        """
        .formatted(due);
  }

  /** Two weeks ago three more wet floors were told of by persons who are known. */
  private static String repeated() {
    return """
        set search_path = orgo;
        insert into cases (organization_id, case_id, source, type, category, subtype, label, title, status, severity,
          visibility, owner_role, created_at, updated_at, closed_at)
        select id, md5('repeated ' || item)::uuid, 'EMAIL', 'safety', 'INCIDENT', 'slip_hazard', '1001.94.Operations.Safety',
          'Wet floor', 'RESOLVED', 'MAJOR', 'INTERNAL', 'Operations.Safety', at, at, at
        from public.bench_copies
        cross join generate_series(1, 3) item
        cross join (select date_trunc('week', now()) - interval '3 days' as at) times
        where n % 10 = 0;
        insert into case_participants (organization_id, participant_id, case_id, reason, person_id, added_at)
        select id, gen_random_uuid(), md5('repeated ' || item)::uuid, 'REQUESTER', md5('bench' || item)::uuid, now()
        from public.bench_copies cross join generate_series(1, 3) item
        where n % 10 = 0;
        """;
  }

  private static String fallDue(int organizations) {
    return """
        update engine.act_ru_job job
        set duedate_ = now() at time zone 'utc' - interval '1 second'
        from engine.act_ru_execution cycle
        join public.bench_copies copy on cycle.business_key_ = copy.slug || ':weekly'
        where cycle.id_ = job.process_instance_id_
          and copy.n <= %d
        """
        .formatted(organizations);
  }

  private static String stillDue() {
    return """
        select count(*)
        from engine.act_ru_job
        where process_def_key_ = 'review-cycle'
          and (handler_type_ = 'async-continuation' or duedate_ < now() at time zone 'utc')
        """;
  }

  /** One each second. */
  private static String deadlinesPassOneByOne() {
    return """
        drop table if exists public.bench_deadlines;
        create table public.bench_deadlines as
        select job.id_ as job_id, life.business_key_::uuid as task_id,
          now() + row_number() over () * interval '1 second' as due_at
        from engine.act_ru_job job
        join engine.act_ru_execution life on life.id_ = job.process_instance_id_
        where job.handler_type_ = 'timer-transition'
          and life.tenant_id_ = '%s';
        update engine.act_ru_job
        set duedate_ = due_at at time zone 'utc'
        from public.bench_deadlines
        where id_ = job_id;
        """
        .formatted(ESCALATING);
  }

  private static String notEscalated() {
    return """
        select count(*)
        from public.bench_deadlines passed
        where not exists (
          select from orgo.task_events event where event.task_id = passed.task_id and event.kind = 'ESCALATED')
        """;
  }

  /** In milliseconds. */
  private static String latest() {
    return """
        select ceil(1000 * max(extract(epoch from first.at - passed.due_at)))
        from public.bench_deadlines passed
        cross join lateral (
          select min(event.occurred_at) as at
          from orgo.task_events event
          where event.task_id = passed.task_id and event.kind = 'ESCALATED') first
        """;
  }
}
