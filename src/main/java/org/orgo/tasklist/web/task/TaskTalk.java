package org.orgo.tasklist.web.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.persons.PersonId;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.signals.drafts.DraftKind;
import org.orgo.signals.drafts.MessageDraft;
import org.orgo.tasklist.ReplyDraft;
import org.orgo.tasklist.TaskPage;
import org.orgo.tasklist.TimelineEntry;
import org.orgo.tasklist.web.ActorNames;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskComment;
import org.orgo.tasks.TaskEvent;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.TaskSheet;
import org.orgo.tasks.takeover.Takeover;
import org.orgo.vocabulary.work.EventOrigin;
import org.orgo.vocabulary.work.Visibility;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;

/** The events and comments of a task. Two statements: names, and possible assignees. */
@Component
class TaskTalk {

  private final UserAccounts accounts;
  private final TaskFacts facts;
  private final Roles roles;
  private final Composing composing;

  TaskTalk(UserAccounts accounts, TaskFacts facts, Roles roles, Composing composing) {
    this.accounts = accounts;
    this.facts = facts;
    this.roles = roles;
    this.composing = composing;
  }

  Map<DraftKind, MessageDraft> drafts(TaskId task) {
    return composing.drafts(task);
  }

  /** Null where nobody can be replied to. */
  TaskPage.ReplyPanel reply(Task task, ReplyDraft draft, String language) {
    return composing.reply(task, draft, language);
  }

  /** What the reader is asked to confirm. Roles are kept: no statement. */
  TaskPage.ProposalsPanel proposals(TaskSheet sheet) {
    Task task = sheet.task();
    if (!task.isOpen() || !sheet.mayAct()) {
      return new TaskPage.ProposalsPanel(false, List.of(), false);
    }
    List<TaskPage.SelectOption> queues =
        task.proposals().routing()
            ? roles.all().stream()
                .filter(role -> role.staff() && !role.code().equals(task.ownerRole()))
                .map(role -> new TaskPage.SelectOption(role.code(), role.code()))
                .toList()
            : List.of();
    return new TaskPage.ProposalsPanel(
        task.proposals().routing(), queues, task.proposals().ofCase());
  }

  /** Everyone the page names. */
  Map<UserId, String> names(TaskSheet sheet) {
    Stream<UserId> handed =
        sheet.events().stream()
            .flatMap(
                event -> Stream.of("owner_user_id", "assignee_user_id").map(event.data()::path))
            .filter(JsonNode::isTextual)
            .map(id -> UserId.of(id.asText()));
    return accounts.names(
        Stream.of(
                Stream.of(sheet.task().assigneeUserId(), sheet.task().assignment().ownerUserId()),
                sheet.events().stream().map(TaskEvent::actorUserId),
                sheet.comments().stream().map(TaskComment::authorUserId),
                handed,
                ActorNames.stoodInFor(sheet.events().stream().map(TaskEvent::data)))
            .flatMap(users -> users)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }

  TaskPage.Talk of(TaskSheet sheet, Map<UserId, String> names, String draft, Texts texts) {
    List<TimelineEntry> timeline = new ArrayList<>();
    sheet.events().stream()
        .filter(event -> event.kind() != TaskEvent.TaskEventKind.COMMENT_ADDED)
        .map(event -> entry(sheet.task(), event, names, texts))
        .forEach(timeline::add);
    sheet.comments().stream()
        .map(comment -> entry(sheet.task(), comment, names, texts))
        .forEach(timeline::add);
    timeline.sort(Comparator.comparing(TimelineEntry::at));

    Task task = sheet.task();
    boolean mayAssign = task.isOpen() && sheet.mayAct();
    boolean mayTake =
        mayAssign && !Objects.equals(task.assigneeUserId(), CurrentActor.get().userId());
    return new TaskPage.Talk(
        timeline,
        true,
        draft,
        mayTake,
        task.isOpen() && !sheet.mayAct(),
        roles.find(task.ownerRole()).map(Role::displayName).orElse(task.ownerRole()),
        TakeoverWishes.of(sheet, names),
        mayAssign ? assignees(task, texts) : List.of());
  }

  private List<TaskPage.SelectOption> assignees(Task task, Texts texts) {
    List<TaskPage.SelectOption> choices = new ArrayList<>();
    for (UserAccount holder : accounts.holding(task.ownerRole())) {
      if (!holder.userId().equals(task.assigneeUserId())) {
        choices.add(new TaskPage.SelectOption(holder.userId().toString(), holder.displayName()));
      }
    }
    if (task.assigneeUserId() != null) {
      choices.add(new TaskPage.SelectOption("", texts.get("task.assign.nobody")));
    }
    return choices;
  }

  private TimelineEntry entry(Task task, TaskEvent event, Map<UserId, String> names, Texts texts) {
    JsonNode data = event.data();
    String to =
        switch (event.kind()) {
          case OWNERSHIP_CHANGED -> newOwner(data, names);
          case ESCALATED -> text(data, "to_role");
          case DEADLINE_UPDATED -> texts.exactly(Instant.parse(data.path("due_at").asText()));
          case PRIORITY_CHANGED -> text(data, "priority");
          case STATUS_CHANGED -> text(data, data.has("place") ? "place" : "to");
          default -> text(data, "to");
        };
    return new TimelineEntry(
        kind(event),
        event.actorUserId() == null
            ? unnamed(task, null, event.origin(), texts)
            : ActorNames.of(event.actorUserId(), event.data(), names, texts),
        event.origin().name(),
        event.occurredAt(),
        text(data, "from"),
        to,
        remark(event, texts),
        null);
  }

  /** An event under the words people have for it. */
  private static String kind(TaskEvent event) {
    JsonNode data = event.data();
    if (data.has("announced")) {
      return "ESCALATION_ANNOUNCED";
    }
    if (event.kind() == TaskEvent.TaskEventKind.OWNERSHIP_CHANGED
        && data.path("routing").asText().equals("confirmed")) {
      return "ROUTING_CONFIRMED";
    }
    if (data.has(Takeover.FIELD)) {
      return "TAKEOVER_ASKED";
    }
    if (data.has("lifecycle")) {
      return "MIGRATED";
    }
    if (data.has("place")) {
      return "MOVED_ON";
    }
    return switch (data.path("case").asText()) {
      case "opened" -> "CASE_OPENED";
      case "declined" -> "CASE_DECLINED";
      default -> event.kind().name();
    };
  }

  private static String newOwner(JsonNode data, Map<UserId, String> names) {
    String user =
        Stream.of("owner_user_id", "assignee_user_id")
            .map(field -> text(data, field))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return user == null ? text(data, "owner_role") : names.get(UserId.of(user));
  }

  private static String remark(TaskEvent event, Texts texts) {
    if (event.kind() != TaskEvent.TaskEventKind.ESCALATED) {
      return null;
    }
    List<String> said = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    event.data().path("skipped").forEach(role -> skipped.add(role.asText()));
    if (!skipped.isEmpty()) {
      said.add(texts.get("event.skipped", String.join(", ", skipped)));
    }
    if (event.data().path("at_the_top").asBoolean()) {
      said.add(texts.get("event.at_the_top"));
    }
    return said.isEmpty() ? null : String.join("\n", said);
  }

  private TimelineEntry entry(
      Task task, TaskComment comment, Map<UserId, String> names, Texts texts) {
    return new TimelineEntry(
        "COMMENT",
        comment.authorUserId() == null
            ? unnamed(task, comment.authorPersonId(), comment.origin(), texts)
            : names.get(comment.authorUserId()),
        comment.origin().name(),
        comment.createdAt(),
        null,
        null,
        comment.body() == null ? texts.get("comment.left_out") : comment.body(),
        comment.visibility().name());
  }

  /** Whoever did it without an account, or whom ANONYMISED work does not name. */
  private String unnamed(Task task, PersonId person, EventOrigin origin, Texts texts) {
    PersonId shown = person;
    if (person == null && task.visibility() == Visibility.ANONYMISED) {
      boolean somebody = origin == EventOrigin.UI || origin == EventOrigin.API;
      shown = somebody ? task.requesterPersonId() : null;
      if (somebody && shown == null) {
        return texts.get("person.unnamed");
      }
    }
    return facts.person(task, shown, texts);
  }

  private static String text(JsonNode data, String field) {
    return data.path(field).isTextual() ? data.path(field).asText() : null;
  }
}
