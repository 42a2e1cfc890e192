package org.orgo.studio.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What became of tasks, over a lifecycle that somebody drew anew. */
@OrgoTest
class PathReplayTests {

  private static final String FILE = "task-lifecycle.bpmn";
  private static final String NEWEST = "\"signals\":10000";
  private static final String SHARED = read();

  private static final String COPY =
      """
      with copies as (
        insert into tasks (organization_id, task_id, type, category, label, title, status, priority,
          severity, visibility, source, owner_role, reactivity_time, reactivity_deadline_at,
          escalate_at, created_at, updated_at)
        select organization_id, gen_random_uuid(), type, category, label, title, status, priority,
          severity, visibility, source, owner_role, reactivity_time, reactivity_deadline_at,
          escalate_at, created_at - n * interval '1 second', updated_at
        from tasks, generate_series(1, ?) n
        where organization_id = ? and task_id = ?
        returning organization_id, task_id)
      insert into task_events (
        organization_id, event_id, task_id, kind, origin, actor_user_id, occurred_at, data)
      select
        copies.organization_id, gen_random_uuid(), copies.task_id, event.kind, event.origin,
        event.actor_user_id, event.occurred_at, event.data
      from copies
      join task_events event on event.organization_id = copies.organization_id
        and event.task_id = ?
      """;

  /** What was "hold" is called otherwise. */
  private static final String WITHOUT_HOLD =
      SHARED.replace("action == 'hold'", "action == 'pause'");

  @Autowired TestOrganizations organizations;
  @Autowired TaskDesk desk;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private TestOrganization ours;

  @BeforeEach
  void found() {
    ours = organizations.found("retail_chain");
  }

  @Test
  void the_lifecycle_of_today_takes_every_step_that_was_taken() {
    held(open());
    open();

    JsonNode paths = analyst().ready(Map.of(FILE, SHARED), NEWEST).path("result").path("paths");

    assertThat(paths.path("tasks").asInt()).isEqualTo(2);
    assertThat(paths.path("stuck").asInt()).isZero();
    assertThat(paths.path("steps")).isEmpty();
  }

  @Test
  void a_replay_tells_where_tasks_would_have_stuck_and_which() {
    TaskId held = held(open());
    open();

    JsonNode replay = analyst().ready(Map.of(FILE, WITHOUT_HOLD), NEWEST);

    JsonNode paths = replay.path("result").path("paths");
    assertThat(paths.path("stuck").asInt()).isEqualTo(1);
    JsonNode step = paths.path("steps").get(0);
    assertThat(step.path("state").asText()).isEqualTo("userTask_workOnIt");
    assertThat(step.path("action").asText()).isEqualTo("hold");
    assertThat(step.path("before").asText()).isEqualTo("ON_HOLD");
    assertThat(replay.path("signals_total").asInt()).isEqualTo(2);
    JsonNode tasks = tasks(analyst(), replay, "?action=hold");
    assertThat(tasks).hasSize(1);
    assertThat(tasks.get(0).path("task_id").asText()).isEqualTo(held.toString());
    assertThat(tasks(analyst(), replay, "?action=start")).isEmpty();
  }

  @Test
  void tables_and_the_lifecycle_of_one_draft_are_replayed_together() {
    open();
    Map<String, String> both =
        Map.of(FILE, WITHOUT_HOLD, "label-routing.dmn", TableFiles.xml("label-routing"));

    JsonNode result = analyst().ready(both, NEWEST).path("result");

    assertThat(result.path("tables").get(0).path("table").asText()).isEqualTo("label-routing");
    assertThat(result.path("paths").path("tasks").asInt()).isEqualTo(1);
  }

  @Test
  void a_lifecycle_with_findings_is_not_replayed() {
    HttpResponse<String> refused =
        analyst().order(Map.of(FILE, SHARED.replace("\"PENDING\"", "\"NOWHERE\"")), NEWEST);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("deployment_refused");
  }

  @Test
  void tasks_that_the_analyst_may_not_read_are_counted_from_the_minimum_on_and_never_listed() {
    ours = organizations.found("hospital"); // where functions do not read each other's work
    for (int each = 0; each < 3; each++) {
      held(open());
    }
    JsonNode few = analyst().ready(Map.of(FILE, WITHOUT_HOLD), NEWEST);
    assertThat(few.path("result").path("paths").path("tasks").asInt()).isEqualTo(3);
    assertThat(few.path("result").path("paths").path("stuck").asInt()).isZero();
    assertThat(few.path("result").path("paths").path("steps")).isEmpty();
    assertThat(tasks(analyst(), few, "")).isEmpty();

    for (int each = 0; each < 9; each++) {
      held(open());
    }
    JsonNode many = analyst().ready(Map.of(FILE, WITHOUT_HOLD), NEWEST);
    assertThat(many.path("result").path("paths").path("stuck").asInt()).isEqualTo(10);
    assertThat(tasks(analyst(), many, "")).isEmpty();
    TestOrganization others = organizations.found("retail_chain");
    assertThat(
            ReplayClient.of(port, others, "analyst")
                .get("/replays/" + many.path("replay_id").asText() + "/tasks")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void ten_thousand_tasks_that_all_stick_are_all_counted() {
    TaskId held = held(open());
    copy(held, 10_000);

    JsonNode replay = analyst().ready(Map.of(FILE, WITHOUT_HOLD), NEWEST);

    assertThat(replay.path("result").path("paths").path("tasks").asInt()).isEqualTo(10_000);
  }

  private ReplayClient analyst() {
    return ReplayClient.of(port, ours, "analyst");
  }

  private static JsonNode tasks(ReplayClient client, JsonNode replay, String query) {
    HttpResponse<String> answer =
        client.get("/replays/" + replay.path("replay_id").asText() + "/tasks" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return ReplayClient.read(answer.body()).path("items");
  }

  private TaskId open() {
    return ours.asSystem(() -> desk.open(aTask().draft())).taskId();
  }

  private TaskId held(TaskId task) {
    ObjectNode answers = new ObjectMapper().createObjectNode().put("waiting_for", "a part");
    ours.runAsSystem(
        () -> {
          desk.act(task, new ActionCommand("start", null, null, null));
          desk.act(task, new ActionCommand("hold", null, answers, null));
        });
    return task;
  }

  /** As if it had happened so many times, with all of its moves. */
  private void copy(TaskId task, int count) {
    ours.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status -> jdbc.update(COPY, count, ours.id().value(), task.value(), task.value())));
  }

  private static String read() {
    try {
      return Files.readString(Path.of("processes/tasks/task-lifecycle.bpmn"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
