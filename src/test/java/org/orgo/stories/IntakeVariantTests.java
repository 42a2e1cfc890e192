package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.Deployments;
import org.orgo.signals.IntakeIncident;
import org.orgo.signals.IntakeIncidents;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskFilter;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.OwnTables;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** An analyst lets the intake wait at a step: what was reported is neither lost nor hidden. */
@OrgoTest
class IntakeVariantTests {

  private static final String LEAK = "{\"subject\":\"The tap leaks\",\"body\":\"Room 12\"}";
  private static final String LEAK_OF_SENSOR =
      "{\"subject\":\"The tap leaks\",\"body\":\"Room 12\",\"external_id\":\"sensor-7\"}";
  private static final String WET_FLOOR =
      "{\"subject\":\"Wet floor in the lobby\",\"body\":\"slippery\"}";

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired Deployments deployments;
  @Autowired ManagementService management;
  @Autowired EngineAccess engine;
  @Autowired IntakeIncidents incidents;
  @Autowired TaskBoard board;
  @Autowired EngineJobs jobs;
  @Autowired MovableClock clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private TestOrganization shops;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void the_table_that_the_diagram_names_is_the_one_that_decides() throws IOException {
    String ours =
        Files.readString(Path.of("dmn/label-routing.dmn"))
            .replace("\"label-routing\"", "\"our-queues\"")
            .replaceAll("(<outputEntry [^>]*>\\s*<text>)[^<]*", "$1");
    Map<String, byte[]> files =
        new HashMap<>(new IntakeVariant().asking("label-routing", "our-queues").files());
    files.put("our-queues.dmn", ours.getBytes(StandardCharsets.UTF_8));
    shops.run("admin", () -> deployments.deploy("Our queues", files));

    Api.Answer reported = report(LEAK);

    assertThat(tasks()).extracting(Task::ownerRole).containsExactly("Triage");
    assertThat(whyTablesOf(reported)).contains("[our-queues]").doesNotContain("[label-routing]");
  }

  @Test
  void a_table_that_no_step_asks_decides_nothing() {
    String before = whyTablesOf(report(LEAK));
    assertThat(before).contains("profile-severity-policy");
    deploy(new IntakeVariant().without("businessRuleTask_setUrgency", "flow_urgencySet"));

    assertThat(whyTablesOf(report(LEAK)))
        .isEqualTo(before.replace("[profile-severity-policy]", ""));
  }

  @Test
  void an_intake_that_asks_all_tables_in_one_step_decides_the_same() {
    JsonNode stepByStep = workOf(report(WET_FLOOR));
    deploy(new IntakeVariant().classifyingInOneStep());

    assertThat(workOf(report(WET_FLOOR))).isEqualTo(stepByStep);
  }

  @Test
  void what_the_tables_answered_before_a_wait_holds_after_it() {
    JsonNode atOnce = workOf(report(WET_FLOOR));
    deploy(
        new IntakeVariant()
            .waitingBefore("businessRuleTask_findQueue")
            .waitingBefore("businessRuleTask_setUrgency")
            .waitingBefore("serviceTask_lookForOpenWork"));
    Api.Answer waiting = report(WET_FLOOR);
    jobs.runDue(shops);

    assertThat(workOf(waiting)).isEqualTo(atOnce);
  }

  @Test
  void a_report_that_waits_is_accepted_and_becomes_work_later() {
    deploy(new IntakeVariant().waitingBefore("serviceTask_openTask"));

    Api.Answer answer = report(LEAK);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().path("outcome").asText()).isEqualTo("ACCEPTED");
    assertThat(answer.location())
        .isEqualTo("/api/v3/signals/" + answer.json().path("signal_id").asText());
    assertThat(signals()).containsExactly("RECEIVED null");
    assertThat(outcome(answer)).isEqualTo("ACCEPTED");
    assertThat(tasks()).isEmpty();

    assertThat(jobs.runDue(shops)).isEqualTo(1);
    assertThat(signals()).containsExactly("ROUTED TASK_OPENED");
    assertThat(outcome(answer)).isEqualTo("TASK_OPENED");
    assertThat(tasks()).extracting(Task::ownerRole).containsExactly("Ops.Maintenance");
  }

  @Test
  void the_report_form_says_that_a_report_is_being_worked_on() {
    deploy(new IntakeVariant().waitingBefore("serviceTask_openTask"));
    Visitor worker = Visitor.of(sessions, shops, "worker", port);

    HttpResponse<String> answer =
        worker.post(
            "/report",
            Map.of(
                "subject",
                "Tap",
                "body",
                "It leaks",
                "idempotency_key",
                UUID.randomUUID().toString()));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/report");
    assertThat(worker.get("/report").body()).contains("received, and it is being worked on");
  }

  @Test
  void what_was_decided_before_the_wait_is_what_opens_after_it() {
    JsonNode atOnce = workOf(report(WET_FLOOR));
    deploy(
        new IntakeVariant()
            .waitingBefore("serviceTask_openCase")
            .waitingBefore("serviceTask_openTask"));
    Api.Answer waiting = report(WET_FLOOR);
    jobs.runDue(shops);

    assertThat(atOnce.toString())
        .contains("\"decisions\"", "\"created_by_user_id\"", "\"origin_role\"");
    assertThat(workOf(waiting)).isEqualTo(atOnce);
  }

  @Test
  void what_waits_is_taken_once_however_often_it_is_told() {
    deploy(new IntakeVariant().waitingBefore("serviceTask_openTask"));

    Api.Answer first = report(LEAK_OF_SENSOR);
    assertThat(report(LEAK_OF_SENSOR).json()).isEqualTo(first.json());
    jobs.runDue(shops);

    Api.Answer third = report(LEAK_OF_SENSOR);
    assertThat(third.json().path("signal_id")).isEqualTo(first.json().path("signal_id"));
    assertThat(third.json().path("outcome").asText()).isEqualTo("TASK_OPENED");
    assertThat(tasks()).hasSize(1);
  }

  @Test
  void a_run_interrupted_between_two_steps_goes_on_from_what_is_stored() throws Exception {
    deploy(
        new IntakeVariant()
            .waitingBefore("serviceTask_openCase")
            .waitingBefore("serviceTask_openTask"));
    Api.Answer answer = report(WET_FLOOR);
    String step = oneJob();

    runAlone(step);
    assertThat(signals()).containsExactly("RECEIVED null");
    assertThat(rows("select title from cases")).hasSize(1);
    String next = oneJob();
    assertThat(next).isNotEqualTo(step);

    runAlone(next);
    assertThat(signals()).containsExactly("ROUTED CASE_AND_TASK_OPENED");
    assertThat(tasks()).singleElement().satisfies(task -> assertThat(task.caseId()).isNotNull());
    assertThat(outcome(answer)).isEqualTo("CASE_AND_TASK_OPENED");
    assertThat(rows("select 1 from signals where progress is not null"))
        .as("what the steps found is not kept longer than they run")
        .isEmpty();
  }

  @Test
  void a_failing_step_is_tried_with_growing_pauses_then_an_incident_and_goes_on_when_mended() {
    deploy(new IntakeVariant().waitingBefore("businessRuleTask_classifySignal"));
    tables().restore(shops, "signal-severity", OwnTables.severities("\"SOMEWHAT\""));
    report(LEAK);

    assertThat(pausesUntilIncident())
        .containsExactly(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2));
    IntakeIncident failed = shops.as("ops", incidents::list).get(0);
    assertThat(failed.reason()).contains("SOMEWHAT");
    assertThat(failed.attempts()).isEqualTo(6);
    assertThat(signals()).containsExactly("RECEIVED null");

    tables().deploy(shops, "signal-severity", OwnTables.severities("baseSeverity"));
    await()
        .untilAsserted(
            () ->
                assertThat(jobs.runDue(shops))
                    .as("at once, not after the last pause")
                    .isEqualTo(1));
    assertThat(signals()).containsExactly("ROUTED TASK_OPENED");
    assertThat(shops.as("ops", incidents::list)).isEmpty();
  }

  @Test
  void a_run_whose_signal_is_gone_is_an_incident_too() {
    deploy(new IntakeVariant().waitingBefore("serviceTask_openTask"));
    String id = report(LEAK).json().path("signal_id").asText();
    change("delete from signals");
    pausesUntilIncident();

    assertThat(shops.as("ops", incidents::list))
        .singleElement()
        .satisfies(
            incident -> {
              assertThat(incident.signalId()).hasToString(id);
              assertThat(incident.channel()).isNull();
              assertThat(incident.reason()).isNotBlank();
            });
    assertThat(Visitor.of(sessions, shops, "ops", port).get("/operations/incidents").body())
        .contains(id);
  }

  @Test
  void only_the_reporter_and_who_operates_the_engine_read_what_became_of_it() {
    Api.Answer answer = report(LEAK);
    String path = "/signals/" + answer.json().path("signal_id").asText();

    assertThat(new Api(port, shops, "worker").get(path).json()).isEqualTo(answer.json());
    assertThat(new Api(port, shops, "ops").get(path).status()).isEqualTo(200);
    assertThat(new Api(port, shops, "ceo").get(path).status()).isEqualTo(404);
    assertThat(new Api(port, organizations.found("retail_chain"), "ops").get(path).status())
        .isEqualTo(404);
  }

  /** Lets the one job fail until it is not tried again; how long it waited in between. */
  private List<Duration> pausesUntilIncident() {
    List<Duration> pauses = new ArrayList<>();
    while (shops.as("ops", incidents::list).isEmpty()) {
      Instant tried = clock.instant();
      assertThatThrownBy(() -> jobs.runDue(shops)).isNotNull();
      Instant due = dueDate();
      if (shops.as("ops", incidents::list).isEmpty()) {
        pauses.add(
            Duration.ofSeconds(Math.round(Duration.between(tried, due).toSeconds() / 10.0) * 10));
        assertThat(jobs.runDue(shops)).as("not before its time").isZero();
      }
      clock.moveTo(due.plusSeconds(1));
      assertThat(pauses).hasSizeLessThan(10);
    }
    return pauses;
  }

  private Instant dueDate() {
    return shops.asSystem(
        () ->
            engine.call(
                () ->
                    management
                        .createJobQuery()
                        .tenantIdIn(shops.slug())
                        .singleResult()
                        .getDuedate()
                        .toInstant()));
  }

  private String oneJob() {
    return shops.asSystem(
        () ->
            engine.call(
                () -> management.createJobQuery().tenantIdIn(shops.slug()).singleResult().getId()));
  }

  /** As another process would after a restart: on a thread that has seen nothing. */
  private void runAlone(String job) throws InterruptedException {
    List<Throwable> failures = new ArrayList<>();
    Thread fresh =
        new Thread(() -> shops.runAsSystem(() -> engine.run(() -> management.executeJob(job))));
    fresh.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
    fresh.start();
    fresh.join();
    assertThat(failures).isEmpty();
  }

  private void deploy(IntakeVariant variant) {
    shops.run("admin", () -> deployments.deploy("Our intake", variant.files()));
  }

  private Api.Answer report(String json) {
    return new Api(port, shops, "worker").post("/signals", json);
  }

  /** The task and the case of a signal, and why, without what differs from signal to signal. */
  private JsonNode workOf(Api.Answer reported) {
    JsonNode receipt =
        new Api(port, shops, "worker")
            .get("/signals/" + reported.json().path("signal_id").asText())
            .json();
    Api api = new Api(port, shops, "admin");
    ArrayNode work = JsonNodeFactory.instance.arrayNode();
    String task = "/tasks/" + receipt.path("task_id").asText();
    work.add(api.get(task).json());
    work.add(api.get(task + "/why").json());
    work.add(api.get("/cases/" + receipt.path("case_id").asText()).json());
    work.forEach(IntakeVariantTests::forgetIds);
    return work;
  }

  private static void forgetIds(JsonNode node) {
    ((ObjectNode) node)
        .remove(
            List.of(
                "number",
                "signal_id",
                "task_id",
                "case_id",
                "source_reference",
                "created_at",
                "updated_at",
                "reactivity_deadline_at"));
  }

  private String whyTablesOf(Api.Answer reported) {
    String task = reported.json().path("task_id").asText();
    StringBuilder tables = new StringBuilder();
    new Api(port, shops, "admin")
        .get("/tasks/" + task + "/why")
        .json()
        .findValues("table")
        .forEach(table -> tables.append('[').append(table.asText()).append(']'));
    return tables.toString();
  }

  private String outcome(Api.Answer reported) {
    return new Api(port, shops, "worker")
        .get("/signals/" + reported.json().path("signal_id").asText())
        .json()
        .path("outcome")
        .asText();
  }

  private List<Task> tasks() {
    return shops.asSystem(
        () ->
            board.list(TaskFilter.none()).items().stream()
                .map(row -> board.get(row.taskId()))
                .toList());
  }

  private List<String> signals() {
    return rows("select status, outcome from signals order by received_at").stream()
        .map(row -> row.get("status") + " " + row.get("outcome"))
        .toList();
  }

  private List<Map<String, Object>> rows(String query) {
    return shops.asSystem(() -> transaction.execute(status -> jdbc.queryForList(query)));
  }

  private void change(String statement) {
    shops.runAsSystem(() -> transaction.executeWithoutResult(status -> jdbc.update(statement)));
  }

  private OwnTables tables() {
    return new OwnTables(deployments, jdbc, transaction);
  }
}
