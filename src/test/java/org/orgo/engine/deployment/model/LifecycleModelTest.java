package org.orgo.engine.deployment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.vocabulary.work.TaskStatus.CANCELLED;
import static org.orgo.vocabulary.work.TaskStatus.COMPLETED;
import static org.orgo.vocabulary.work.TaskStatus.ESCALATED;
import static org.orgo.vocabulary.work.TaskStatus.IN_PROGRESS;
import static org.orgo.vocabulary.work.TaskStatus.ON_HOLD;
import static org.orgo.vocabulary.work.TaskStatus.PENDING;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orgo.engine.deployment.check.Models;
import org.orgo.vocabulary.work.TaskStatus;

class LifecycleModelTest {

  private final LifecycleModel model =
      LifecycleModel.read(
          Models.diagram(Models.lifecycle()), Map.of("maintenance", "maintenance-work-done"));

  @Test
  void a_task_waits_where_the_diagram_says() {
    assertThat(model.waitStates())
        .extracting(WaitState::id, WaitState::status)
        .containsExactlyInAnyOrder(
            tuple("userTask_waitForStart", PENDING),
            tuple("userTask_workOnIt", IN_PROGRESS),
            tuple("userTask_onHold", ON_HOLD),
            tuple("userTask_onHoldClockRuns", ON_HOLD),
            tuple("userTask_escalated", ESCALATED));
  }

  @Test
  void choices_are_the_flows_behind_a_wait_state() {
    assertThat(model.transitionsAt("userTask_waitForStart"))
        .extracting(Transition::key)
        .containsExactly("start", "cancel", "escalate");
    assertThat(model.transitionsAt("userTask_workOnIt"))
        .extracting(Transition::key)
        .containsExactly("complete", "fail", "cancel", "hold", "escalate");
    assertThat(model.transitionsAt("userTask_onHold"))
        .isEqualTo(model.transitionsAt("userTask_onHoldClockRuns"))
        .extracting(Transition::key)
        .containsExactly("resume", "cancel", "escalate");
    assertThat(model.transitionsAt("userTask_escalated"))
        .extracting(Transition::key)
        .containsExactly("start", "complete", "fail", "cancel", "escalate");
    assertThat(model.transitionsAt("event_completed")).isEmpty();
  }

  @Test
  void people_are_not_offered_what_only_the_system_may() {
    assertThat(model.choicesForPeopleAt("userTask_waitForStart"))
        .extracting(Transition::key)
        .containsExactly("start", "cancel");
    assertThat(model.choicesForPeopleAt("userTask_workOnIt"))
        .extracting(Transition::key)
        .contains("escalate");
  }

  @Test
  void a_choice_knows_where_it_leads() {
    assertThat(model.transition("userTask_workOnIt", "hold").orElseThrow().leadsTo())
        .containsExactly(ON_HOLD);
    assertThat(model.transition("userTask_workOnIt", "complete").orElseThrow().leadsTo())
        .containsExactly(COMPLETED);
    assertThat(model.transition("userTask_escalated", "escalate").orElseThrow().leadsTo())
        .containsExactly(ESCALATED);
    assertThat(model.transition("userTask_waitForStart", "cancel").orElseThrow().leadsTo())
        .containsExactly(CANCELLED);
  }

  @Test
  void a_choice_knows_its_form_for_each_type() {
    Transition complete = model.transition("userTask_workOnIt", "complete").orElseThrow();
    assertThat(complete.formFor("hr")).isEqualTo("work-done");
    assertThat(complete.formFor("maintenance")).isEqualTo("maintenance-work-done");
    assertThat(model.transition("userTask_waitForStart", "start").orElseThrow().formFor("hr"))
        .isNull();
    assertThat(model.transition("userTask_workOnIt", "hold").orElseThrow().formFor("maintenance"))
        .as("a choice that does not want the form of the domain keeps its own")
        .isEqualTo("waiting-for");
  }

  @Test
  void a_reason_is_required_where_the_law_says_so_even_if_the_diagram_forgot() {
    String forgetful =
        Models.with(
            Models.lifecycle(),
            "<camunda:property name=\"orgo.reason\" value=\"required\" />",
            "<camunda:property name=\"orgo.other\" value=\"x\" />");
    LifecycleModel variant = LifecycleModel.read(Models.diagram(forgetful));

    assertThat(variant.transition("userTask_workOnIt", "cancel").orElseThrow().reasonRequired())
        .isTrue();
    assertThat(variant.transition("userTask_waitForStart", "start").orElseThrow().reasonRequired())
        .isFalse();
  }

  @Test
  void a_button_has_a_name_and_an_icon() {
    Transition start = model.transition("userTask_waitForStart", "start").orElseThrow();
    assertThat(start.name()).isEqualTo("Start");
    assertThat(start.icon()).isEqualTo("play");
    assertThat(start.variant()).isEqualTo("primary");
    assertThat(start.flowId()).isEqualTo("flow_start");
  }

  private static org.assertj.core.groups.Tuple tuple(String id, TaskStatus status) {
    return org.assertj.core.groups.Tuple.tuple(id, status);
  }
}
