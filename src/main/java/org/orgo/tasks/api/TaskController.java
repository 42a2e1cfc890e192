package org.orgo.tasks.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.people.authorization.ItemViewer;
import org.orgo.people.authorization.ItemViewers;
import org.orgo.platform.Versions;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskChange;
import org.orgo.tasks.TaskComment;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskEvent;
import org.orgo.tasks.TaskHandover;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.work.CommentVisibility;
import org.orgo.vocabulary.work.Priority;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3/tasks/{id}")
class TaskController {

  private final TaskDesk desk;
  private final TaskBoard board;
  private final ActionForms forms;
  private final ItemViewers viewers;

  TaskController(TaskDesk desk, TaskBoard board, ActionForms forms, ItemViewers viewers) {
    this.desk = desk;
    this.board = board;
    this.forms = forms;
    this.viewers = viewers;
  }

  record TaskChangeBody(
      @Size(min = 1, max = 500) String title,
      String description,
      Priority priority,
      Instant dueAt,
      ObjectNode metadata,
      String ownerRole,
      UUID ownerUserId,
      UUID assigneeUserId,
      Integer version) {

    TaskChange edit(Integer expected) {
      return new TaskChange(title, description, priority, dueAt, metadata, expected);
    }

    TaskHandover handover() {
      return new TaskHandover(ownerRole, user(ownerUserId), user(assigneeUserId), false);
    }

    private static UserId user(UUID id) {
      return id == null ? null : new UserId(id);
    }
  }

  /**
   * @param reason why; where a transition asks for it, a comment does as well
   */
  record TaskActionBody(String comment, String reason, ObjectNode form, Integer version) {
    static final TaskActionBody NOTHING = new TaskActionBody(null, null, null, null);

    String words() {
      if (reason == null || comment == null) {
        return reason == null ? comment : reason;
      }
      return (reason + "\n\n" + comment).strip();
    }
  }

  record Remark(
      @NotBlank @Size(min = 1, max = 100_000) String body, CommentVisibility visibility) {}

  /** Shows a task. */
  @GetMapping
  ResponseEntity<Task> getTask(@PathVariable UUID id) {
    return tagged(board.get(new TaskId(id)));
  }

  /** Changes a task, and hands it over when a queue or an assignee is named. */
  @PatchMapping
  ResponseEntity<Task> changeTask(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      @RequestBody @Valid TaskChangeBody change) {
    Integer expected = Versions.required(ifMatch, change.version());
    return tagged(desk.change(new TaskId(id), change.edit(expected), change.handover()));
  }

  /** Lists what may happen next to a task, as its diagram says; nothing for readers. */
  @GetMapping("/actions")
  Page<ActionForms.Offer> listTaskActions(@PathVariable UUID id) {
    return new Page<>(forms.offers(new TaskId(id)), null);
  }

  /** Moves a task by an action that it offers. */
  @PostMapping("/actions/{action}")
  ResponseEntity<Task> actOnTask(
      @PathVariable UUID id,
      @PathVariable String action,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      @RequestBody(required = false) TaskActionBody body) {
    TaskActionBody given = body == null ? TaskActionBody.NOTHING : body;
    Integer expected = Versions.expected(ifMatch, given.version());
    return tagged(
        desk.act(new TaskId(id), new ActionCommand(action, given.words(), given.form(), expected)));
  }

  /** Lists the comments on a task, oldest first. */
  @GetMapping("/comments")
  Page<TaskComment> listTaskComments(
      @PathVariable UUID id,
      @RequestParam(required = false) Integer limit,
      @RequestParam(required = false) String cursor) {
    return board.comments(new TaskId(id), PageRequest.of(limit, cursor));
  }

  /** Comments on a task. */
  @PostMapping("/comments")
  @ResponseStatus(HttpStatus.CREATED)
  TaskComment commentOnTask(@PathVariable UUID id, @RequestBody @Valid Remark remark) {
    CommentVisibility visibility =
        remark.visibility() == null ? CommentVisibility.INTERNAL_ONLY : remark.visibility();
    return desk.comment(new TaskId(id), remark.body(), visibility);
  }

  /** Lists what happened to a task, oldest first. */
  @GetMapping("/events")
  Page<TaskEvent> listTaskEvents(@PathVariable UUID id) {
    return new Page<>(board.events(new TaskId(id)), null);
  }

  /** Tells why a task is where it is: the tables, rules and inputs that decided about it. */
  @GetMapping("/why")
  ObjectNode explainTask(@PathVariable UUID id) {
    return board.why(new TaskId(id));
  }

  /** Lists who sees a task now, and why. */
  @GetMapping("/viewers")
  Page<ItemViewer> listTaskViewers(
      @PathVariable UUID id,
      @RequestParam(required = false) Integer limit,
      @RequestParam(required = false) String cursor) {
    return viewers.of(board.get(new TaskId(id)), PageRequest.of(limit, cursor));
  }

  private static ResponseEntity<Task> tagged(Task task) {
    return ResponseEntity.ok().eTag("\"" + task.version() + "\"").body(task);
  }
}
