package org.orgo.studio.replay.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orgo.engine.deployment.model.LifecycleMoves;
import org.orgo.tasks.history.TaskHistory;
import org.orgo.tasks.history.TaskHistory.RecordedMove;

/** Recorded moves over the lifecycle as it is, and as somebody drew it anew. */
class PathWalkTests {

  private static final RecordedMove START = action("start", "IN_PROGRESS", "userTask_workOnIt");
  private static final RecordedMove HOLD = action("hold", "ON_HOLD", "userTask_onHold");
  private static final RecordedMove RESUME = action("resume", "IN_PROGRESS", "userTask_workOnIt");
  private static final RecordedMove COMPLETE = action("complete", "COMPLETED", null);
  private static final RecordedMove DEADLINE =
      new RecordedMove(true, false, null, "ESCALATED", null);
  private static final RecordedMove ASKED = new RecordedMove(true, true, null, "ESCALATED", null);
  private static final RecordedMove FROM_OUTSIDE =
      new RecordedMove(false, false, null, "CANCELLED", null);

  private final String shared = read();

  @Test
  void the_lifecycle_of_today_takes_all_that_happens_in_it() {
    PathWalk today = walk(shared);
    assertThat(today.leaves(history(START, HOLD, RESUME, COMPLETE))).isEmpty();
    assertThat(today.leaves(history(DEADLINE, DEADLINE, START, ASKED, COMPLETE))).isEmpty();
    assertThat(today.leaves(history(START, FROM_OUTSIDE))).isEmpty();
    assertThat(today.leaves(history())).isEmpty();
  }

  @Test
  void an_action_that_is_gone_is_where_it_sticks() {
    PathWalk without = walk(shared.replace("action == 'hold'", "action == 'pause'"));
    assertThat(without.leaves(history(START, HOLD, RESUME, COMPLETE)))
        .contains(
            new PathDeviation(
                PathChange.STUCK, "userTask_workOnIt", "Work on it", "hold", "ON_HOLD", null));
    assertThat(without.leaves(history(START, COMPLETE))).isEmpty();
  }

  @Test
  void an_action_that_leads_elsewhere_is_another_path() {
    PathWalk redrawn =
        walk(
            shared.replace(
                "sourceRef=\"gateway_leaveWork\" targetRef=\"gateway_clockOnHold\"",
                "sourceRef=\"gateway_leaveWork\" targetRef=\"subProcess_escalation\""));
    assertThat(redrawn.leaves(history(START, HOLD)))
        .contains(
            new PathDeviation(
                PathChange.OTHER_PATH,
                "userTask_workOnIt",
                "Work on it",
                "hold",
                "ON_HOLD",
                "ESCALATED"));
  }

  @Test
  void what_people_are_offered_no_more_sticks_and_what_the_system_does_goes_on() {
    PathWalk guarded =
        walk(
            shared.replaceFirst(
                "(?s)(<bpmn:sequenceFlow id=\"flow_hold\".*?<camunda:properties>)",
                "$1<camunda:property name=\"orgo.by\" value=\"system\" />"));
    assertThat(guarded.leaves(history(START, HOLD)).orElseThrow().change())
        .isEqualTo(PathChange.STUCK);
    RecordedMove bySystem = new RecordedMove(false, false, "hold", "ON_HOLD", null);
    assertThat(guarded.leaves(history(START, bySystem))).isEmpty();
  }

  @Test
  void a_deadline_that_nobody_watches_leaves_the_task_where_it_is() {
    PathWalk patient =
        walk(
            shared
                .replaceFirst(
                    "(?s)<bpmn:boundaryEvent id=\"event_deadlinePassedWorking\".*?</bpmn:boundaryEvent>",
                    "")
                .replaceFirst("<bpmn:sequenceFlow id=\"flow_deadlineWorking\"[^>]*/>", "")
                .replace("<bpmn:incoming>flow_deadlineWorking</bpmn:incoming>", "")
                .replaceFirst(
                    "(?s)<bpmn:sequenceFlow id=\"flow_escalateFromWork\".*?</bpmn:sequenceFlow>",
                    "")
                .replace("<bpmn:incoming>flow_escalateFromWork</bpmn:incoming>", "")
                .replace("<bpmn:outgoing>flow_escalateFromWork</bpmn:outgoing>", "")
                .replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", ""));
    assertThat(patient.leaves(history(START, DEADLINE)))
        .contains(
            new PathDeviation(
                PathChange.OTHER_PATH,
                "userTask_workOnIt",
                "Work on it",
                "deadline",
                "ESCALATED",
                "IN_PROGRESS"));
    assertThat(patient.leaves(history(START, ASKED)).orElseThrow().change())
        .isEqualTo(PathChange.STUCK);
    assertThat(patient.leaves(history(DEADLINE))).isEmpty();
  }

  private static RecordedMove action(String key, String status, String waitState) {
    return new RecordedMove(false, true, key, status, waitState);
  }

  private static TaskHistory history(RecordedMove... moves) {
    return new TaskHistory(UUID.randomUUID(), Instant.EPOCH, "PENDING", List.of(moves));
  }

  private static PathWalk walk(String diagram) {
    return new PathWalk(
        LifecycleMoves.read(diagram.getBytes(StandardCharsets.UTF_8)).orElseThrow());
  }

  private static String read() {
    try {
      return Files.readString(Path.of("processes/tasks/task-lifecycle.bpmn"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
