package org.orgo.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskChange;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.vocabulary.work.CommentVisibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OrgoTest
class LiveTests {

  private static final Duration SOON = Duration.ofSeconds(15);

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired LivePages pages;
  @Autowired TaskDesk desk;
  @Autowired EngineJobs jobs;
  @Autowired MovableClock clock;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  TestOrganization shops;
  List<LivePage> opened = new ArrayList<>();

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
  }

  @AfterEach
  void close() {
    opened.forEach(pages::forget);
    clock.reset();
  }

  @Test
  void who_holds_the_role_is_told_and_nobody_else() {
    TestOrganization others = organizations.found("retail_chain");
    Heard worker = follow(shops, "worker");
    Heard hr = follow(shops, "hr");
    Heard stranger = follow(others, "worker");

    open(shops, "Ops.Maintenance");
    open(shops, "HR.CaseOfficer");
    open(others, "Ops.Maintenance");

    await().atMost(SOON).untilAsserted(() -> assertThat(stranger.roles).hasSize(1));
    await().atMost(SOON).untilAsserted(() -> assertThat(hr.roles).hasSize(1));
    await().atMost(SOON).untilAsserted(() -> assertThat(worker.roles).hasSize(1));
    assertThat(worker.roles).containsExactly("Ops.Maintenance");
    assertThat(hr.roles).containsExactly("HR.CaseOfficer");
  }

  @Test
  void who_is_in_charge_is_told_without_holding_the_role() {
    Heard analyst = follow(shops, "analyst");
    Task task = open(shops, "Ops.Maintenance");

    shops.asSystem(() -> desk.assign(task.taskId(), null, shops.user("analyst"), null));

    await().atMost(SOON).untilAsserted(() -> assertThat(analyst.roles).contains("Ops.Maintenance"));
  }

  @Test
  void the_queue_that_work_has_left_is_told_too() {
    Heard before = follow(shops, "worker");
    Heard now = follow(shops, "supervisor");
    open(shops, "Ops.Maintenance");
    await().atMost(SOON).untilAsserted(() -> assertThat(before.roles).hasSize(1));

    clock.advance(Duration.ofHours(12).plusSeconds(1));
    jobs.runDue(shops);

    await().atMost(SOON).untilAsserted(() -> assertThat(now.roles).contains("Ops.Supervisor"));
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(before.roles).containsExactly("Ops.Maintenance", "Ops.Maintenance"));
  }

  @Test
  void the_queue_that_work_was_sent_away_from_is_told_of_that_and_of_no_more() {
    Heard before = follow(shops, "worker");
    Heard now = follow(shops, "supervisor");
    Heard last = follow(shops, "hr");
    Task task = open(shops, "Ops.Maintenance");
    await().atMost(SOON).untilAsserted(() -> assertThat(before.roles).hasSize(1));

    shops.asSystem(() -> desk.assign(task.taskId(), "Ops.Supervisor", null, null));
    await().atMost(SOON).untilAsserted(() -> assertThat(now.roles).contains("Ops.Supervisor"));
    await().atMost(SOON).untilAsserted(() -> assertThat(before.roles).hasSize(2));

    shops.asSystem(() -> desk.assign(task.taskId(), "HR.CaseOfficer", null, null));
    await().atMost(SOON).untilAsserted(() -> assertThat(last.roles).contains("HR.CaseOfficer"));
    assertThat(before.roles).containsExactly("Ops.Maintenance", "Ops.Maintenance");
  }

  @Test
  void a_page_that_shows_a_task_hears_of_everything_that_happens_to_it_and_of_no_other() {
    Task shown = open(shops, "Ops.Maintenance");
    Heard hr = show(shops, "hr", shown);
    open(shops, "Ops.Maintenance");

    shops.as("worker", () -> desk.change(shown.taskId(), edit("The other tap")));
    await().atMost(SOON).untilAsserted(() -> assertThat(hr.ofItsTask).hasValue(1));

    shops.as("worker", () -> desk.comment(shown.taskId(), "x", CommentVisibility.ORG_WIDE));
    await().atMost(SOON).untilAsserted(() -> assertThat(hr.ofItsTask).hasValue(2));
    assertThat(hr.roles).isEmpty();
  }

  @Test
  void a_page_that_lost_sight_of_its_task_or_is_of_another_organization_hears_nothing() {
    TestOrganization others = organizations.found("retail_chain");
    Task shown = open(shops, "Ops.Maintenance");
    Heard blind = show(shops, "analyst", shown);
    Heard stranger = show(others, "worker", shown);
    Heard sighted = show(shops, "worker", shown);
    shops.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status -> jdbc.update("update tasks set visibility = 'RESTRICTED'")));

    shops.as("worker", () -> desk.change(shown.taskId(), edit("The other tap")));

    await().atMost(SOON).untilAsserted(() -> assertThat(sighted.ofItsTask).hasValue(1));
    assertThat(blind.ofItsTask).hasValue(0);
    assertThat(stranger.ofItsTask).hasValue(0);
  }

  @Test
  void nobody_follows_a_task_that_is_not_there_for_the_reader() throws Exception {
    TestOrganization others = organizations.found("retail_chain");
    Task foreign = open(others, "Ops.Maintenance");

    assertThat(get("/live?task=" + foreign.taskId(), sessions.cookie(shops, "ceo")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void many_changes_at_once_are_one_word() {
    Heard worker = follow(shops, "worker");
    Heard hr = follow(shops, "hr");

    shops.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status -> {
                  for (int task = 0; task < 20; task++) {
                    desk.open(aTask().draft());
                  }
                }));
    open(shops, "HR.CaseOfficer");

    await().atMost(SOON).untilAsserted(() -> assertThat(hr.roles).isNotEmpty());
    await().atMost(SOON).untilAsserted(() -> assertThat(worker.roles).isNotEmpty());
    assertThat(worker.roles).containsExactly("Ops.Maintenance");
  }

  @Test
  void what_was_rolled_back_is_not_told() {
    Heard worker = follow(shops, "worker");
    Heard hr = follow(shops, "hr");

    shops.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status -> {
                  desk.open(aTask().draft());
                  status.setRollbackOnly();
                }));
    open(shops, "HR.CaseOfficer");

    await().atMost(SOON).untilAsserted(() -> assertThat(hr.roles).isNotEmpty());
    assertThat(worker.roles).isEmpty();
  }

  @Test
  void the_oldest_page_makes_room_for_one_too_many() {
    List<Heard> lines = new ArrayList<>();
    for (int page = 0; page <= LivePages.PAGES_PER_USER; page++) {
      lines.add(follow(shops, "worker"));
    }

    assertThat(lines).extracting(line -> line.hungUp).first().isEqualTo(true);
    assertThat(lines.stream().skip(1)).noneMatch(line -> line.hungUp);
  }

  @Test
  void a_page_that_is_gone_is_forgotten() {
    Heard gone = follow(shops, "worker");
    gone.broken = true;

    open(shops, "Ops.Maintenance");

    await().atMost(SOON).until(() -> gone.hungUp);
  }

  @Test
  void a_lost_connection_is_taken_up_again_and_pages_look_anew() {
    Heard worker = follow(shops, "worker");

    transaction.executeWithoutResult(
        status ->
            jdbc.queryForList(
                """
                select pg_terminate_backend(pid)
                from pg_stat_activity
                where application_name = 'orgo-live'
                  and datname = current_database()
                """));

    await().atMost(SOON).until(() -> worker.missedSomething);
    open(shops, "Ops.Maintenance");
    await().atMost(SOON).untilAsserted(() -> assertThat(worker.roles).hasSize(1));
  }

  @Test
  void a_page_follows_over_http() throws Exception {
    HttpResponse<InputStream> answer = get("/live", sessions.cookie(shops, "worker"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/event-stream");

    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo(":still there");
      open(shops, "Ops.Maintenance");
      assertThat(lines.lines().filter(line -> !line.isBlank()).limit(2))
          .containsExactly("event:work-changed", "data:Ops.Maintenance");
    }
  }

  @Test
  void who_is_not_logged_in_follows_nothing() throws Exception {
    assertThat(get("/live", "nobody").statusCode()).isNotEqualTo(200);
  }

  private HttpResponse<InputStream> get(String path, String session) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Cookie", TestSessions.COOKIE + "=" + session)
            .header("Accept", "text/event-stream")
            .timeout(SOON)
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
  }

  private Task open(TestOrganization organization, String role) {
    return organization.asSystem(() -> desk.open(aTask().ownedBy(role).draft()));
  }

  private static TaskChange edit(String title) {
    return new TaskChange(title, null, null, null, null, null);
  }

  private Heard show(TestOrganization organization, String user, Task task) {
    Heard heard = new Heard();
    opened.add(
        pages.open(
            organization.actor(user), organization.actor(user).roles(), task.taskId(), heard));
    return heard;
  }

  private Heard follow(TestOrganization organization, String user) {
    Heard heard = new Heard();
    opened.add(pages.open(organization.actor(user), organization.actor(user).roles(), null, heard));
    return heard;
  }

  /** A browser's end of the line. */
  private static final class Heard implements Subscriber {

    private final List<String> roles = new CopyOnWriteArrayList<>();
    private final AtomicInteger ofItsTask = new AtomicInteger();
    private volatile boolean missedSomething;
    private volatile boolean broken;
    private volatile boolean hungUp;

    @Override
    public void workChanged(String role) throws IOException {
      if (broken) {
        throw new IOException("gone");
      }
      if (role.equals(LivePage.ANYTHING)) {
        missedSomething = true;
      } else {
        roles.add(role);
      }
    }

    @Override
    public void taskChanged() {
      ofItsTask.incrementAndGet();
    }

    @Override
    public void stillThere() {}

    @Override
    public void hangUp() {
      hungUp = true;
    }
  }
}
