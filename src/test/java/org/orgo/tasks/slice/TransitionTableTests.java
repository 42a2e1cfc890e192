package org.orgo.tasks.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.platform.refusals.Refusal;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestWork;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.beans.factory.annotation.Autowired;

/** A node obeys a table and never an engine, so both have to say the same. */
@OrgoTest
class TransitionTableTests {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** How a task comes to each status, by actions of people. */
  private static final Map<TaskStatus, List<String>> WAYS =
      new LinkedHashMap<>(
          Map.of(
              TaskStatus.PENDING, List.of(),
              TaskStatus.IN_PROGRESS, List.of("start"),
              TaskStatus.ON_HOLD, List.of("start", "hold"),
              TaskStatus.ESCALATED, List.of("start", "escalate"),
              TaskStatus.COMPLETED, List.of("start", "complete"),
              TaskStatus.FAILED, List.of("start", "fail"),
              TaskStatus.CANCELLED, List.of("cancel")));

  @Autowired TestOrganizations organizations;
  @Autowired TestWork work;
  @Autowired TaskSlices slices;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;

  private TestOrganization shops;

  @BeforeEach
  void an_organization() {
    shops = organizations.found("default");
  }

  @Test
  void table_and_engine_agree_on_every_action_at_every_status() {
    agreeEverywhere();
  }

  @Test
  void they_agree_as_well_where_the_clock_runs_on_hold() {
    ObjectNode overrides = JSON.createObjectNode();
    overrides.putObject("escalation").put("clock_stops_on_hold", false);
    shops = organizations.found("default", overrides);
    agreeEverywhere();
  }

  private void agreeEverywhere() {
    List<AllowedTransition> table = table();
    Set<String> actions =
        table.stream()
            .map(AllowedTransition::action)
            .collect(Collectors.toCollection(TreeSet::new));
    actions.addAll(Set.of("start", "hold", "resume", "complete", "fail", "escalate", "cancel"));
    WAYS.forEach((status, way) -> actions.forEach(action -> agree(table, at(way), status, action)));
  }

  private void agree(List<AllowedTransition> table, Task task, TaskStatus status, String action) {
    assertThat(task.status()).isEqualTo(status);
    Optional<AllowedTransition> row =
        table.stream()
            .filter(each -> each.definitionVersion().equals(task.position().definition()))
            .filter(each -> each.from().equals(task.waitState()) && each.action().equals(action))
            .findFirst();
    Optional<Task> moved = take(task, action);

    assertThat(moved.isPresent()).as("%s at %s", action, status).isEqualTo(row.isPresent());
    row.ifPresent(
        said -> {
          Task now = moved.orElseThrow();
          assertThat(now.status()).as("%s at %s", action, status).isEqualTo(said.toStatus());
          assertThat(said.fromStatus()).isEqualTo(status);
          assertThat(offered(now))
              .as("what follows %s at %s", action, status)
              .isEqualTo(said.to() == null ? Set.of() : offeredAt(table, said.to()));
        });
  }

  private Set<String> offered(Task task) {
    return shops.as("head", () -> board.actions(task.taskId())).stream()
        .map(action -> action.action())
        .collect(Collectors.toSet());
  }

  private static Set<String> offeredAt(List<AllowedTransition> table, String state) {
    return table.stream()
        .filter(row -> row.from().equals(state))
        .map(AllowedTransition::action)
        .collect(Collectors.toSet());
  }

  private List<AllowedTransition> table() {
    TaskId id = work.open(shops, null);
    return shops.as("worker", () -> slices.transitions(List.of(board.get(id))));
  }

  private Task at(List<String> way) {
    TaskId id = work.open(shops, null);
    way.forEach(action -> take(get(id), action).orElseThrow());
    return get(id);
  }

  private Task get(TaskId id) {
    return shops.as("head", () -> board.get(id));
  }

  /** With a reason and the answers to whatever form it asks for. */
  private Optional<Task> take(Task task, String action) {
    ObjectNode answers = JSON.createObjectNode();
    String form =
        shops.as("head", () -> board.actions(task.taskId())).stream()
            .filter(offer -> offer.action().equals(action))
            .map(offer -> String.valueOf(offer.form()))
            .findFirst()
            .orElse("");
    if (form.endsWith("work-done")) {
      answers.put("what_was_done", "All of it").put("asset", "DOOR-1").put("cost", 12);
    } else if (form.equals("waiting-for")) {
      answers.put("waiting_for", "A part");
    }
    try {
      return Optional.of(
          shops.as(
              "head",
              () -> desk.act(task.taskId(), new ActionCommand(action, "Because", answers, null))));
    } catch (RuntimeException refused) {
      assertThat(refused).isInstanceOf(Refusal.class);
      return Optional.empty();
    }
  }
}
