package org.orgo.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever starts the demo for the first time finds organizations that have been at work. */
class DemoSignalsTests {

  private static final Duration START = Duration.ofSeconds(120);

  @TempDir Path data;

  private final GreenMail post =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
          });

  @Test
  void the_first_start_writes_weeks_of_work_and_later_ones_nothing() {
    post.start();
    Survivors survivors = new Survivors(data);
    try (OrgoProcess orgo = start()) {
      untilReady(orgo);
      await().atMost(START).until(() -> orgo.log().contains("Sample signals written"));
      someWeeksOfWork(survivors);
      assertThat(
              survivors.rows(
                  """
                  select slug
                  from orgo.organizations
                  where profile_overrides #>> '{intake,anonymous_reports}' = 'true'
                  """))
          .as("who takes reports without a name")
          .containsExactly(Map.of("slug", "northside-hospital"));
    }
    int signals;
    try (OrgoProcess orgo = start()) {
      untilReady(orgo);
      signals = survivors.count("select count(*) from orgo.signals");
      assertThat(orgo.log()).doesNotContain("Sample signals");
    } finally {
      post.stop();
    }
    assertThat(signals).isLessThan(120);
  }

  private static void someWeeksOfWork(Survivors survivors) {
    List<Map<String, Object>> organizations =
        survivors.rows(
            """
            select slug, count(*)::int as signals,
              count(*) filter (where task.closed_at is not null)::int as closed,
              count(*) filter (where task.closed_at is null and task.task_id is not null)::int as open,
              count(*) filter (where signal.outcome = 'INFORMED')::int as broadcasts,
              count(distinct task.status)::int as statuses,
              count(*) filter (where task.owner_role = 'Triage')::int as triage,
              count(*) filter (where signal.received_at < now() - interval '7 days')::int as older
            from orgo.organizations
            join orgo.signals signal using (organization_id)
            left join orgo.tasks task using (organization_id, task_id)
            group by slug
            """);
    assertThat(organizations).hasSize(4);
    assertThat(organizations)
        .allSatisfy(
            each -> {
              assertThat((int) each.get("signals")).as("%s", each).isGreaterThanOrEqualTo(25);
              assertThat((int) each.get("closed")).as("%s", each).isGreaterThanOrEqualTo(15);
              assertThat((int) each.get("open")).as("%s", each).isBetween(3, 8);
              assertThat((int) each.get("broadcasts")).as("%s", each).isGreaterThanOrEqualTo(2);
              assertThat((int) each.get("statuses")).as("%s", each).isGreaterThanOrEqualTo(5);
              assertThat((int) each.get("triage")).as("%s", each).isLessThanOrEqualTo(3);
              assertThat((int) each.get("older")).as("%s", each).isGreaterThanOrEqualTo(12);
            });
    assertThat(
            survivors.count(
                """
                select count(*)
                from orgo.task_events event
                join orgo.tasks task using (organization_id, task_id)
                where task.closed_at is not null
                  and event.occurred_at > now() - interval '1 hour'
                  and task.created_at < now() - interval '1 day'
                """))
        .as("what is over was over then")
        .isZero();
    assertThat(
            survivors.count(
                "select count(*) from orgo.notifications join orgo.tasks using (organization_id, task_id) where closed_at is not null and read_at is null"))
        .as("unread notices of what is over")
        .isZero();
  }

  private OrgoProcess start() {
    return OrgoProcess.start(
        data,
        new OrgoProcess.Ports(post.getSmtp().getPort(), post.getImap().getPort()),
        "",
        "--orgo.demo.ticker=false");
  }

  private static void untilReady(OrgoProcess orgo) {
    await().atMost(START).until(() -> !orgo.isAlive() || orgo.log().contains("Orgo is ready"));
    assertThat(orgo.isAlive()).as(orgo.tail()).isTrue();
  }
}
