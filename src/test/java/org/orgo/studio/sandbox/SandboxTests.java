package org.orgo.studio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.UnknownReference;
import org.orgo.signals.NewSignal;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftId;
import org.orgo.studio.proposals.DraftHasFindings;
import org.orgo.studio.sandbox.SandboxAnswer.ForetoldTask;
import org.orgo.studio.sandbox.SandboxAnswer.PassedElement;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.SignalSource;
import org.springframework.beans.factory.annotation.Autowired;

@OrgoTest
class SandboxTests {

  @Autowired TestOrganizations organizations;
  @Autowired SandboxDesk sandbox;
  @Autowired DraftDesk drafts;

  private TestOrganization ours;

  @BeforeEach
  void foundAnOrganization() {
    ours = organizations.found("retail_chain");
  }

  @Test
  void a_typed_mail_takes_the_way_of_mails_through_the_diagram() {
    SandboxAnswer answer = tried(mail("The tap in room 4 drips"), null);

    assertThat(answer.path())
        .extracting(PassedElement::id)
        .startsWith("event_mailStored", "serviceTask_parseMail", "gateway_whoWroteMail")
        .contains("businessRuleTask_findQueue")
        .endsWith("event_taskOpened");
    assertThat(answer.stoppedAt()).isNull();
    assertThat(answer.task().ownerRole()).isEqualTo("Ops.Maintenance");
    assertThat(answer.task().actions()).isNotEmpty();
    assertThat(answer.task().escalations()).isNotEmpty();
    assertThat(answer.decisions())
        .extracting(each -> each.table())
        .contains("signal-words", "label-routing");
  }

  @Test
  void a_reported_signal_begins_where_signals_are_reported() {
    assertThat(tried(report("Water leak in ward 3"), null).path())
        .extracting(PassedElement::id)
        .startsWith("event_signalReported", "businessRuleTask_classifySignal");
  }

  @Test
  void a_draft_decides_in_place_of_what_is_live() {
    UUID draft = draft("label-routing.dmn", allToTriage());

    assertThat(tried(mail("The tap drips"), draft).task().ownerRole()).isEqualTo("Triage");
    assertThat(tried(mail("The tap drips"), draft).decisions())
        .filteredOn(each -> each.table().equals("label-routing"))
        .singleElement()
        .satisfies(each -> assertThat(each.version()).isZero());
    assertThat(tried(mail("The tap drips"), null).task().ownerRole()).isEqualTo("Ops.Maintenance");
  }

  @Test
  void a_drafts_profile_moves_deadline_and_escalation() {
    UUID draft = draft("profile.yaml", "escalation:\n  reactivity: PT90M\n");

    SandboxAnswer live = tried(mail("The tap drips"), null);
    SandboxAnswer later = tried(mail("The tap drips"), draft);

    assertThat(later.task().answerBy()).isNotEqualTo(live.task().answerBy());
    assertThat(later.task().escalations().get(0).at()).isEqualTo(later.task().answerBy());
  }

  @Test
  void a_drafts_intake_diagram_leads_another_way() {
    UUID draft = draft("signal-intake.bpmn", tasksAreDropped());

    SandboxAnswer answer = tried(mail("The tap drips"), draft);

    assertThat(answer.outcome()).isEqualTo("DROPPED");
    assertThat(answer.task()).isNull();
    assertThat(answer.path()).extracting(PassedElement::id).contains("serviceTask_fileSignal");
    assertThat(tried(mail("The tap drips"), null).outcome()).isEqualTo("TASK_OPENED");
  }

  @Test
  void a_drafts_lifecycle_and_form_are_what_a_worker_would_be_offered() {
    UUID draft =
        draft(
            Map.of(
                "task-lifecycle.bpmn",
                startAsksForAForm(),
                "start-work.form",
                form("Which tool?")));

    ForetoldTask task = tried(mail("The tap drips"), draft).task();

    assertThat(task.waitState()).isEqualTo("Wait in the queue");
    assertThat(task.actions())
        .filteredOn(action -> action.action().equals("start"))
        .singleElement()
        .satisfies(action -> assertThat(action.form()).isEqualTo("start-work"))
        .satisfies(action -> assertThat(action.fields()).containsExactly("Which tool?"));
    assertThat(tried(mail("The tap drips"), null).task().actions())
        .filteredOn(action -> action.action().equals("start"))
        .singleElement()
        .satisfies(action -> assertThat(action.form()).isNull());
  }

  @Test
  void a_draft_with_findings_is_not_tried() {
    UUID draft = draft("label-routing.dmn", "<definitions/>");

    assertThatThrownBy(() -> tried(mail("The tap drips"), draft))
        .isInstanceOf(DraftHasFindings.class);
  }

  @Test
  void only_who_edits_processes_tries_signals() {
    assertThatThrownBy(() -> ours.as("worker", () -> sandbox.tryOut(mail("The tap drips"), null)))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void the_draft_of_another_organization_is_unknown() {
    UUID foreign =
        organizations
            .found("retail_chain")
            .as("analyst", () -> drafts.create("Theirs"))
            .draftId()
            .value();

    assertThatThrownBy(() -> tried(mail("The tap drips"), foreign))
        .isInstanceOf(UnknownReference.class);
  }

  @Test
  void a_signal_that_says_nothing_is_refused() {
    assertThatThrownBy(() -> tried(mail(" "), null)).isInstanceOf(InvalidRequest.class);
  }

  private SandboxAnswer tried(NewSignal typed, UUID draft) {
    return ours.as("analyst", () -> sandbox.tryOut(typed, draft));
  }

  private UUID draft(String file, String content) {
    return draft(Map.of(file, content));
  }

  private UUID draft(Map<String, String> files) {
    return ours.as(
        "analyst",
        () -> {
          DraftId draft = drafts.create("Try it").draftId();
          files.forEach(
              (file, content) ->
                  drafts.put(draft, file, content.getBytes(StandardCharsets.UTF_8), null));
          return draft.value();
        });
  }

  private static String tasksAreDropped() {
    return text("processes/signals/signal-intake.bpmn")
        .replace("opens == 'TASK'", "opens == 'SWAPPED'")
        .replace("opens == 'DROP'", "opens == 'TASK'")
        .replace("opens == 'SWAPPED'", "opens == 'DROP'");
  }

  private static String startAsksForAForm() {
    return text("processes/tasks/task-lifecycle.bpmn")
        .replace("name=\"Wait for start\"", "name=\"Wait in the queue\"")
        .replace(
            "<camunda:property name=\"orgo.icon\" value=\"play\" />",
            "<camunda:property name=\"orgo.form\" value=\"start-work\" />");
  }

  private static String form(String question) {
    return text("forms/work-done.form")
        .replace("\"work-done\"", "\"start-work\"")
        .replace("What was done?", question);
  }

  private static String text(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static String allToTriage() {
    return TableFiles.xml("label-routing")
        .replaceAll("(_ownerRole\">\\s*<text>)role(</text>)", "$1\"Triage\"$2");
  }

  private static NewSignal mail(String subject) {
    return signal(SignalSource.EMAIL, subject);
  }

  private static NewSignal report(String subject) {
    return signal(SignalSource.API, subject);
  }

  private static NewSignal signal(SignalSource channel, String subject) {
    return new NewSignal(
        channel, subject, "", "visitor@example.org", null, null, null, null, null, null);
  }
}
