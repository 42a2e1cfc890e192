package org.orgo.compliance.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.orgo.compliance.record.RecordEntry.ItemRef;
import org.orgo.people.persons.PersonId;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskComment;
import org.orgo.tasks.TaskEvent;
import org.orgo.tasks.TaskEvent.TaskEventKind;
import org.orgo.tasks.record.RecordedTask;

/** The moves, comments and decisions of a task as its record tells them. */
final class TaskRecordEntries {

  /** Fields of events that say nothing of what the work is about. */
  static final Set<String> PLAIN_FIELDS =
      Set.of(
          "action",
          "announced",
          "assignee_user_id",
          "at_the_top",
          "case",
          "case_id",
          "due_at",
          "from_role",
          "label",
          "lifecycle",
          "next_step_at",
          "owner_role",
          "owner_user_id",
          "place",
          "priority",
          "reactivity_deadline_at",
          "routing",
          "severity",
          "skipped",
          "status",
          "task_id",
          "title",
          "description",
          "metadata",
          "tags",
          "to_role",
          "visibility",
          "wait_state");

  private static final Set<String> ENDS = Set.of("from", "to");

  private TaskRecordEntries() {}

  /**
   * @param persons the names of those who commented without an account and may be named
   */
  static List<RecordEntry> of(
      RecordedTask recorded, RecordedSight sight, Map<PersonId, String> persons) {
    List<RecordEntry> entries = new ArrayList<>();
    ItemRef item = ItemRef.task(recorded.task().taskId().value());
    recorded.events().stream()
        .filter(event -> event.kind() != TaskEventKind.COMMENT_ADDED)
        .forEach(event -> entries.add(event(item, event, sight)));
    recorded
        .comments()
        .forEach(comment -> entries.add(comment(recorded.task(), item, comment, sight, persons)));
    recorded
        .decisions()
        .forEach(
            decision ->
                entries.addAll(
                    DecisionEntries.of(item, decision.decidedAt(), decision.explanation(), sight)));
    return entries;
  }

  private static RecordEntry event(ItemRef item, TaskEvent event, RecordedSight sight) {
    JsonNode data = event.data();
    boolean escalated = event.kind() == TaskEventKind.ESCALATED;
    RecordEntry entry =
        RecordEntry.of(event.occurredAt(), kind(event), item)
            .by(sight.named(event.actorUserId()), event.origin().name())
            .moved(
                text(data, escalated ? "from_role" : "from"),
                text(data, escalated ? "to_role" : "to"));
    return withFields(entry, data, sight);
  }

  private static String kind(TaskEvent event) {
    if (event.data().has("announced")) {
      return "ESCALATION_ANNOUNCED";
    }
    return event.data().has("lifecycle") ? "MIGRATED" : event.kind().name();
  }

  /** What an event carries, as far as it may be shown. */
  static RecordEntry withFields(RecordEntry entry, JsonNode data, RecordedSight sight) {
    RecordEntry full = entry;
    for (Map.Entry<String, JsonNode> field : data.properties()) {
      if (!ENDS.contains(field.getKey())) {
        String value = value(field.getValue());
        boolean shown = sight.content() || PLAIN_FIELDS.contains(field.getKey());
        full = full.with(field.getKey(), value, shown && !sight.hides(value));
      }
    }
    return full;
  }

  private static RecordEntry comment(
      Task task,
      ItemRef item,
      TaskComment comment,
      RecordedSight sight,
      Map<PersonId, String> persons) {
    boolean alias = sight.anonymised() && comment.authorUserId() == null;
    PersonId author = comment.authorPersonId();
    return RecordEntry.of(comment.createdAt(), "COMMENT", item)
        .by(sight.named(comment.authorUserId()), comment.origin().name())
        .byPerson(
            author == null || !sight.persons() ? null : persons.get(author),
            alias
                ? RecordedSight.pseudonym(author == null ? task.requesterPersonId() : author)
                : null)
        .with("visibility", comment.visibility())
        .saying(comment.body(), sight.content());
  }

  static String value(JsonNode node) {
    return node.isArray()
        ? String.join(
            ", ",
            StreamSupport.stream(node.spliterator(), false).map(TaskRecordEntries::value).toList())
        : node.isContainerNode() ? node.toString() : node.asText("");
  }

  private static String text(JsonNode data, String field) {
    return data.path(field).isTextual() ? data.path(field).asText() : null;
  }
}
