package orgo.bench;

import java.net.http.HttpRequest;

/** (d) The page of queues, with a few and with very many open tasks. */
final class QueuePage implements Bench.Measure {

  private static final int FEW = 1_000;
  private static final int MANY = 200_000;
  private static final int REQUESTS_A_RUN = 60;

  @Override
  public void run(Lab lab, Report report, Effort effort) {
    try (Server orgo = lab.orgo()) {
      Http browser = new Http(orgo.port());
      browser.signIn("worker@corner-shops.example");
      orgo.rate("open corner-shops 1");
      HttpRequest page = browser.to("/").GET().build();
      HttpRequest api = api(browser);
      fill(lab, FEW);
      for (int i = 0; i < REQUESTS_A_RUN * effort.times(); i++) {
        browser.send(page);
        browser.send(api);
      }
      double[] few = p95(browser, page, api, effort);
      Statements.note(lab, report, Lab.ORGO, "(d) page of queues", () -> browser.send(page));
      fill(lab, MANY);
      double[] many = p95(browser, page, api, effort);
      report.add(row("page of queues, p95 at 200 000 open tasks against 1 000", many[0], few[0]));
      report.add(row("GET /api/v3/tasks, p95 likewise", many[1], few[1]));
    }
  }

  private static HttpRequest api(Http browser) {
    String token = browser.token("worker@corner-shops.example");
    return browser.to("/api/v3/tasks").header("Authorization", "Bearer " + token).GET().build();
  }

  private static Row row(String what, double many, double few) {
    return new Row("d", what, "ms", many, few, many / few, 1.5, false);
  }

  private static double[] p95(Http browser, HttpRequest page, HttpRequest api, Effort effort) {
    double[] pages = new double[effort.times()];
    double[] lists = new double[effort.times()];
    for (int run = 0; run < effort.times(); run++) {
      pages[run] = run(browser, page);
      lists[run] = run(browser, api);
    }
    return new double[] {Runs.quantile(pages, 0.5), Runs.quantile(lists, 0.5)};
  }

  private static double run(Http browser, HttpRequest request) {
    double[] millis = new double[REQUESTS_A_RUN];
    for (int i = 0; i < millis.length; i++) {
      long begin = System.nanoTime();
      browser.send(request);
      millis[i] = (System.nanoTime() - begin) / 1e6;
    }
    return Runs.quantile(millis, 0.95);
  }

  /** Copies of the one task, spread over three queues, without tokens: the page reads rows only. */
  private static void fill(Lab lab, int tasks) {
    lab.sql(
        Lab.ORGO,
        """
        insert into orgo.tasks (
          organization_id, task_id, type, category, label, title, status, priority, severity,
          visibility, source, owner_role, reactivity_time, reactivity_deadline_at, escalate_at,
          created_at, updated_at)
        select sample.organization_id, gen_random_uuid(), sample.type, sample.category, sample.label,
          sample.title || ' ' || number, 'PENDING', sample.priority, sample.severity,
          sample.visibility, sample.source,
          (array['Ops.Maintenance', 'Operations.Safety', 'IT.Support'])[1 + number %% 3],
          sample.reactivity_time, sample.reactivity_deadline_at + number * interval '1 second',
          sample.escalate_at + number * interval '1 second',
          sample.created_at + number * interval '1 second', sample.updated_at
        from (
          select task.*
          from orgo.tasks task
          join orgo.organizations using (organization_id)
          where slug = 'corner-shops' and lifecycle_token is not null
          limit 1) sample
        cross join generate_series(
          1,
          %d - (
            select count(*)::int
            from orgo.tasks
            join orgo.organizations using (organization_id)
            where slug = 'corner-shops')) number
        """
            .formatted(tasks));
    lab.sql(Lab.ORGO, "vacuum analyze orgo.tasks");
  }
}
