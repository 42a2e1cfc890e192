package org.orgo.engine.deployment.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.orgo.stories.CaseVariant.aCaseVariant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.engine.deployment.model.LifecycleModel;
import org.orgo.engine.deployment.model.Transition;
import org.orgo.engine.deployment.model.WaitState;
import org.orgo.stories.CaseVariant;
import org.orgo.vocabulary.work.CaseStatus;

/** What a diagram of cases is refused for, and what it may do. */
class CaseLawTest {

  private static final String WORK = "userTask_workOnIt";
  private static final String AT_WORK = "gateway_leaveWork";

  @Test
  void the_shared_lifecycle_is_lawful_and_says_what_it_offers() {
    assertThat(sentences(aCaseVariant())).isEmpty();

    LifecycleModel model = LifecycleModel.read(Models.diagram(aCaseVariant().text()));
    assertThat(model.waitStates())
        .extracting(WaitState::status)
        .containsExactly(CaseStatus.OPEN, CaseStatus.IN_PROGRESS, CaseStatus.RESOLVED);
    assertThat(model.choicesForPeopleAt("userTask_waitForStart"))
        .extracting(Transition::key, Transition::reasonRequired)
        .containsExactly(tuple("start", false), tuple("resolve", false), tuple("archive", true));
    assertThat(model.quietBeginning()).map(WaitState::id).contains("userTask_waitForStart");
  }

  @Test
  void a_further_place_to_wait_at_is_lawful() {
    assertThat(
            sentences(
                aCaseVariant()
                    .withPlace("userTask_waitForAuthority", "Wait", "IN_PROGRESS")
                    .withChoice(AT_WORK, "ask", "Ask", "userTask_waitForAuthority")
                    .withChoice("userTask_waitForAuthority", "answered", "Answered", WORK)
                    .withTimer("userTask_waitForAuthority", "P30D", "userTask_resolved")))
        .isEmpty();
  }

  @Test
  void what_is_asked_of_a_task_is_not_asked_of_a_case() {
    assertThat(sentences(aCaseVariant())).doesNotContain("deadline");
  }

  @Test
  void a_case_does_not_go_back_to_open() {
    assertThat(
            sentences(aCaseVariant().withChoice(AT_WORK, "back", "Back", "userTask_waitForStart")))
        .contains(
            "flow_gateway_leaveWork_back: leads from IN_PROGRESS (userTask_workOnIt) to OPEN"
                + " (userTask_waitForStart). IN_PROGRESS may become [RESOLVED, ARCHIVED].");
  }

  @Test
  void an_archived_case_waits_nowhere_and_comes_back_by_no_flow() {
    assertThat(
            sentences(
                aCaseVariant()
                    .withPlace("userTask_attic", "Keep", "ARCHIVED")
                    .withChoice(AT_WORK, "keep", "Keep", "userTask_attic")
                    .withChoice("userTask_attic", "back", "Back", WORK)))
        .contains(
            "userTask_attic: ARCHIVED is the end of a case, nothing can wait there",
            "leads from ARCHIVED (userTask_attic) to IN_PROGRESS (userTask_workOnIt). ARCHIVED has"
                + " no way back; open a new case instead.");
  }

  @Test
  void a_timer_obeys_the_law_too() {
    assertThat(
            sentences(
                aCaseVariant().withTimer("userTask_resolved", "P30D", "userTask_waitForStart")))
        .contains("event_time_userTask_resolved: leads from RESOLVED (userTask_resolved) to OPEN");
  }

  @ParameterizedTest
  @CsvSource({
    "value=\"IN_PROGRESS\", value=\"PENDING\", userTask_workOnIt: waits without a status",
    "value=\"IN_PROGRESS\", value=\"PENDING\", to a case status",
    "value=\"ARCHIVED\", value=\"RESOLVED\", event_archived: ends the case without a status that",
    "value=\"ARCHIVED\", value=\"RESOLVED\", orgo.status to ARCHIVED",
    "sourceRef=\"event_caseOpened\" targetRef=\"userTask_waitForStart\","
        + "sourceRef=\"event_caseOpened\" targetRef=\"userTask_workOnIt\","
        + "'userTask_workOnIt: is where a case begins, but not OPEN'",
    "${action == 'start'}, ${action != 'archive'}, flow_start: is a choice without a key"
  })
  void a_case_has_one_place_and_one_status(String part, String replacement, String sentence) {
    assertThat(sentences(aCaseVariant().replacing(part, replacement))).contains(sentence);
  }

  @Test
  void an_open_case_hears_of_its_first_task_wherever_it_waits() {
    assertThat(
            sentences(
                aCaseVariant()
                    .withPlace("userTask_checkIt", "Check it", "OPEN")
                    .withChoice("gateway_leaveOpen", "check", "Check", "userTask_checkIt")
                    .withChoice("userTask_checkIt", "checked", "Checked", WORK)))
        .contains(
            "userTask_checkIt: would leave a case OPEN although one of its tasks has started. Draw"
                + " a named flow with the condition ${action == 'task_started'}");
    assertThat(
            sentences(
                aCaseVariant()
                    .replacing(
                        "sourceRef=\"gateway_leaveOpen\" targetRef=\"userTask_workOnIt\"",
                        "sourceRef=\"gateway_leaveOpen\" targetRef=\"userTask_resolved\"")))
        .contains("userTask_waitForStart: would leave a case OPEN");
  }

  @Test
  void a_case_reaches_every_status_it_may_have_had_before_the_diagram() {
    assertThat(sentences(aCaseVariant().replacing("value=\"RESOLVED\"", "value=\"IN_PROGRESS\"")))
        .contains("has no wait state that is RESOLVED");
  }

  @Test
  void a_timer_waits_for_nothing_that_only_tasks_have() {
    assertThat(
            sentences(
                aCaseVariant()
                    .withTimer(WORK, "P1D", "userTask_resolved")
                    .replacing("timeDuration", "timeDate")
                    .replacing(">P1D<", ">${escalateAt}<")))
        .contains("event_time_userTask_workOnIt: waits for a time that only tasks have");
  }

  @Test
  void no_job_stands_between_a_case_and_being_open() {
    String open = "id=\"userTask_waitForStart\"";
    assertThat(sentences(aCaseVariant().replacing(open, open + " camunda:asyncBefore=\"true\"")))
        .contains("userTask_waitForStart: is put off to a job on the way to an OPEN wait state");
    String work = "id=\"userTask_workOnIt\"";
    assertThat(sentences(aCaseVariant().replacing(work, work + " camunda:asyncBefore=\"true\"")))
        .isEmpty();
  }

  private static String sentences(CaseVariant variant) {
    return Models.sentences("case-lifecycle.bpmn", variant.text());
  }
}
