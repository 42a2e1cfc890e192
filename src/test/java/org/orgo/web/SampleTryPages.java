package org.orgo.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.routing.tables.DecisionTrace;
import org.orgo.routing.tables.DecisionTrace.TracedRule;
import org.orgo.studio.sandbox.SandboxAnswer;
import org.orgo.studio.sandbox.SandboxAnswer.ForetoldAction;
import org.orgo.studio.sandbox.SandboxAnswer.ForetoldStep;
import org.orgo.studio.sandbox.SandboxAnswer.ForetoldTask;
import org.orgo.studio.sandbox.SandboxAnswer.PassedElement;
import org.orgo.studio.sandbox.SandboxAnswer.ToldPeople;
import org.orgo.studio.sandbox.web.TryForm;
import org.orgo.studio.sandbox.web.TryPage;
import org.orgo.studio.sandbox.web.TryPage.DraftLink;
import org.orgo.web.SamplePages.Sample;

/** The sandbox: before the first try, with an answer, with one that opens nothing, and refused. */
final class SampleTryPages {

  private static final TryForm TYPED =
      new TryForm("REPORT", "ann@example.org", "", "Water leak", "In ward 3", "it", "1", "room: 3");

  private static final Map<String, Integer> FEW_AND_MANY =
      Map.of("Ops.Lead", 0, "Ops.Maintenance", 25);
  private static final ToldPeople EXACT =
      new ToldPeople(2, 1, Map.of("Ops.Maintenance", 2), true, null);

  private final Layout layout;
  private final Instant now;

  SampleTryPages(Layout layout, Instant now) {
    this.layout = layout;
    this.now = now;
  }

  Map<String, Sample> all() {
    Map<String, Sample> samples = new LinkedHashMap<>();
    samples.put("try-none", sample(null, Map.of(), null));
    samples.put("try-task", sample(null, Map.of(), answer(task(), "TASK_OPENED")));
    samples.put(
        "try-task-admin", sample(null, Map.of(), answer(task(), "TASK_OPENED", EXACT, null)));
    samples.put("try-dropped", sample(null, Map.of(), answer(null, "DROPPED")));
    samples.put("try-comment", sample(null, Map.of(), answer(null, "COMMENT_ADDED", null, null)));
    samples.put(
        "try-refused",
        sample(
            "Something is wrong with the draft; look at its findings",
            Map.of("from", "is too long", "text", "is too long", "fields", "needs a colon"),
            null));
    return samples;
  }

  private Sample sample(String refused, Map<String, String> errors, SandboxAnswer answer) {
    return new Sample(
        "try",
        new TryPage(
            layout,
            new DraftLink("0190", "Water leaks go to safety", "/studio/drafts/0190"),
            List.of("it", "maintenance"),
            TYPED,
            errors,
            refused,
            answer,
            "/studio/definitions/signal-intake.bpmn/source",
            "[]"));
  }

  private static SandboxAnswer answer(ForetoldTask task, String outcome) {
    return task == null
        ? answer(null, outcome, new ToldPeople(0, 0, Map.of(), null, 10), 10)
        : answer(task, outcome, new ToldPeople(25, 0, FEW_AND_MANY, null, 10), 10);
  }

  private static SandboxAnswer answer(
      ForetoldTask task, String outcome, ToldPeople told, Integer sharePercent) {
    return new SandboxAnswer(
        List.of(new PassedElement("event_signalReported", "Signal reported")),
        task == null ? "Ask a person" : null,
        outcome,
        List.of(
            new DecisionTrace(
                "label-routing",
                "Label routing",
                0,
                List.of(new TracedRule("rule_own", "The role of the label", List.of("leak"))),
                Map.of("base", "1001"),
                Map.of("owner_role", "Ops.Maintenance")),
            new DecisionTrace("signal-words", "Words", 3, List.of(), Map.of(), Map.of())),
        List.of("It joins an open case about the same."),
        task,
        told == null ? UUID.randomUUID() : null,
        null,
        told,
        sharePercent);
  }

  private ForetoldTask task() {
    return new ForetoldTask(
        "Water leak",
        "1001.11.Ops.Maintenance",
        "maintenance",
        "REQUEST",
        "plumbing",
        "MODERATE",
        "MEDIUM",
        "INTERNAL",
        "Ops.Maintenance",
        "PENDING",
        "To be started",
        Map.of("room", "3"),
        List.of(new ForetoldAction("start", "Start", true, "work-done", List.of("What was done"))),
        now,
        List.of(
            new ForetoldStep(now, "ANNOUNCE", "Ops.Lead", List.of()),
            new ForetoldStep(
                now.plus(Duration.ofHours(1)), "MOVE", "Ops.Head", List.of("Ops.Lead"))));
  }
}
