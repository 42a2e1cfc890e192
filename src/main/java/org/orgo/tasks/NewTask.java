package org.orgo.tasks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.orgo.people.persons.PersonId;
import org.orgo.tasks.proposals.Proposals;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.vocabulary.work.Visibility;

/**
 * A task that is about to be opened: what was asked for and what was decided about it.
 *
 * @param originLabel the broadcast it came from; null when that is its own label
 * @param decision why it gets this queue, deadline and visibility
 */
public record NewTask(
    TaskId taskId,
    UUID caseId,
    String title,
    String description,
    SignalSource source,
    PersonId requesterPersonId,
    Instant dueAt,
    ObjectNode metadata,
    Label originLabel,
    Decided decision) {

  /**
   * What routing decided.
   *
   * @param immediateEscalation escalate at creation
   * @param proposals what a person has to confirm
   * @param explanation tables, rules and inputs, as JSON
   */
  public record Decided(
      String type,
      Category category,
      String subtype,
      Label label,
      Severity severity,
      Priority priority,
      Visibility visibility,
      String ownerRole,
      Duration reactivity,
      boolean immediateEscalation,
      Proposals proposals,
      ObjectNode explanation) {

    /** The decision about an open task, for work that shares it. */
    public static Decided asOf(Task task, ObjectNode explanation) {
      TaskKind kind = task.kind();
      return new Decided(
          kind.type(),
          kind.category(),
          kind.subtype(),
          Label.parse(kind.label()),
          kind.severity(),
          task.priority(),
          kind.visibility(),
          task.ownerRole(),
          task.deadline().reactivityTime(),
          false,
          Proposals.NONE,
          explanation);
    }

    public TaskKind kind(Label origin) {
      return new TaskKind(
          type,
          category,
          subtype,
          label.toString(),
          origin == null ? null : origin.toString(),
          severity,
          visibility);
    }
  }

  /** As the hooks of its domain make it. */
  public NewTask enrichedBy(TaskHooks hooks) {
    return with(
        hooks.onTaskCreate(
            new TaskHooks.TaskDraft(
                decision.type(),
                decision.category(),
                decision.subtype(),
                title,
                description,
                decision.visibility(),
                metadata)));
  }

  private NewTask with(TaskHooks.TaskDraft enriched) {
    Decided decided =
        new Decided(
            decision.type(),
            decision.category(),
            enriched.subtype(),
            decision.label(),
            decision.severity(),
            decision.priority(),
            enriched.visibility(),
            decision.ownerRole(),
            decision.reactivity(),
            decision.immediateEscalation(),
            decision.proposals(),
            decision.explanation());
    return new NewTask(
        taskId,
        caseId,
        enriched.title(),
        enriched.description(),
        source,
        requesterPersonId,
        dueAt,
        enriched.metadata(),
        originLabel,
        decided);
  }
}
