package orgo.bench;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * (r) Reports over REST: exact ones from facts, where one organization has 400 000 tasks of ninety
 * days, and published ones from cells. No request is answered from what was kept: each asks for
 * other days or another grain.
 */
final class ReportSpeed implements Bench.Measure {

  private static final List<String> OWN =
      List.of("load", "deadlines", "escalations", "labels", "flow", "profile-twin");
  private static final List<String> PUBLISHED = List.of("load", "deadlines", "labels", "flow");
  private static final int TASKS = 400_000;
  private static final int DAYS = 90;

  @Override
  public void run(Lab lab, Report report, Effort effort) {
    try (Server orgo = lab.orgo()) {
      Http client = new Http(orgo.port());
      fill(lab);
      // half of the days warm up: the plans, and the pages of the tables
      List<Double> millis = new ArrayList<>();
      OWN.forEach(kind -> ask(client, kind, "analyst", "mine", 0, 3));
      for (String kind : OWN) {
        List<Double> own = ask(client, kind, "analyst", "mine", 3, 3 + 4 * effort.times());
        report.add(row("report " + kind + " from " + TASKS + " facts, p95", p95(own), 200));
        millis.addAll(own);
      }
      report.add(row("reports from facts, p95 of all", p95(millis), 200));
      PUBLISHED.forEach(kind -> ask(client, kind, "head", "organization", 0, 3));
      List<Double> cells = new ArrayList<>();
      for (String kind : PUBLISHED) {
        cells.addAll(ask(client, kind, "head", "organization", 3, 3 + 4 * effort.times()));
      }
      report.add(row("reports from cells, p95 of all", p95(cells), 50));
    }
  }

  private static Row row(String what, double millis, double goal) {
    return new Row("r", what, "ms", millis, goal, millis / goal, 1.0, false);
  }

  private static double p95(List<Double> millis) {
    return Runs.quantile(millis.stream().mapToDouble(each -> each).toArray(), 0.95);
  }

  private static List<Double> ask(
      Http client, String kind, String user, String scope, int first, int after) {
    String token = client.token(user + "@corner-shops.example");
    List<Double> millis = new ArrayList<>();
    for (int days = first; days < after; days++) {
      LocalDate to = LocalDate.now().minusDays(days);
      String address =
          "/api/v3/reports/%s?scope=%s&from=%s&to=%s"
              .formatted(kind, scope, LocalDate.now().minusDays(DAYS), to);
      HttpRequest request =
          client.to(address).header("Authorization", "Bearer " + token).GET().build();
      long begin = System.nanoTime();
      client.send(request);
      millis.add((System.nanoTime() - begin) / 1e6);
    }
    return millis;
  }

  private static void fill(Lab lab) {
    lab.sql(
        Lab.ORGO,
        """
        insert into insights.fact_tasks (
          organization_id, task_id, created_on, closed_on, created_at, closed_at, deadline_at,
          label_id, label_category, label_intent, function, owner_role, type, category, status,
          priority, severity, visibility, contributor, first_response_seconds, completion_seconds,
          deadline_met, escalations, row_version, hydrated_at)
        select organization_id, gen_random_uuid(), day, closed, day, closed, day + 1, 1,
          1 + number %% 9, 1, (array['Operations', 'IT', 'HR', 'Customer', 'Education'])[1 + number %% 5],
          (array['Ops.Maintenance', 'IT.Support', 'HR.CaseOfficer', 'Customer.Support'])[1 + number %% 4],
          (array['maintenance', 'it', 'hr', 'education'])[1 + number %% 4], 'REQUEST',
          case when closed is null then 'PENDING' else 'COMPLETED' end, 'LOW',
          (array['MINOR', 'MODERATE', 'MAJOR', 'CRITICAL'])[1 + number %% 4],
          case number %% 10 when 0 then 'RESTRICTED' when 1 then 'ANONYMISED' else 'INTERNAL' end,
          decode(md5((number %% 5000)::text), 'hex'), (random() * 20000)::int, (random() * 400000)::int,
          number %% 7 > 0, (number %% 11 = 0)::int, 1, now()
        from (
          select organization_id, number, day, nullif(day + (number %% 13), day + 12) as closed
          from orgo.organizations
          cross join generate_series(1, %d) number
          cross join lateral (select current_date - number %% %d as day) days
          where slug = 'corner-shops') drawn
        """
            .formatted(TASKS, DAYS));
    lab.sql(
        Lab.ORGO,
        """
        insert into insights.dim_organizations (
          organization_id, slug, display_name, profile, time_zone, status, closed_until)
        select organization_id, slug, display_name, profile, time_zone, status, current_date - 1
        from orgo.organizations
        where slug = 'corner-shops'
        on conflict (organization_id) do update set closed_until = excluded.closed_until
        """);
    lab.sql(
        Lab.ORGO,
        """
        insert into insights.published_cells (
          organization_id, grain, period_start, measure, function, label_category, severity, value,
          unit, suppressed, published_at)
        select organization_id, 'WEEK', week::date, measure, function, category, severity, 25, 'COUNT',
          false, now()
        from orgo.organizations
        cross join generate_series(date_trunc('week', current_date - 730), current_date - 7, interval '1 week') week
        cross join unnest(array[
          'tasks_opened', 'tasks_closed', 'tasks_open', 'tasks_on_time', 'first_response_p50',
          'first_response_p90', 'completion_p50', 'completion_p90']) measure
        cross join unnest(array['*', 'Operations', 'IT', 'HR', 'Customer', 'Education']) function
        cross join generate_series(0, 9) category
        cross join unnest(array['*', 'MINOR', 'MODERATE', 'MAJOR', 'CRITICAL']) severity
        where slug = 'corner-shops'
        on conflict do nothing
        """);
    lab.sql(Lab.ORGO, "vacuum analyze insights.fact_tasks");
    lab.sql(Lab.ORGO, "vacuum analyze insights.published_cells");
  }
}
