package org.orgo.sync.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.refusals.Refusal;
import org.orgo.signals.work.WorkDesk;
import org.orgo.signals.work.WorkRequest;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskHandover;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.CommentVisibility;
import org.orgo.vocabulary.work.SignalSource;
import org.springframework.stereotype.Component;

/**
 * Does on the server what somebody did on a node, through the desks that everybody uses, and says
 * where that is no longer what was meant. It decides by versions and values, never by clocks.
 */
@Component
public class OperationReplay {

  private static final String CLOSED = "task_is_closed";
  private static final String DIFFERENT = "both_changed_it";
  private static final String NO_SUCH_FIELD = "field_is_not_synchronized";

  private final TaskDesk desk;
  private final TaskBoard board;
  private final WorkDesk work;

  OperationReplay(TaskDesk desk, TaskBoard board, WorkDesk work) {
    this.desk = desk;
    this.board = board;
    this.work = work;
  }

  /** Does it, or says why it is not done; refusals of the desks come through. */
  ReplayedOperation replay(NodeOperation operation) {
    return switch (operation.kind()) {
      case COMMENT -> comment(operation);
      case FIELD -> change(operation);
      case MOVE -> move(operation);
      case CREATE -> ReplayedOperation.done(true, open(operation));
    };
  }

  /** How an operation ends that a desk refused. */
  ReplayedOperation refused(NodeOperation operation, Refusal refusal) {
    UUID known = board(operation).map(task -> task.taskId().value()).orElse(null);
    if (refusal.kind() == Refusal.RefusalKind.CONFLICT) {
      String status = board(operation).map(task -> task.status().name()).orElse(null);
      return ReplayedOperation.conflict(refusal.code(), status, known);
    }
    String field = refusal.errors().stream().map(FieldError::field).findFirst().orElse(null);
    return ReplayedOperation.refused(
        field == null ? refusal.code() : refusal.code() + ": " + field, known);
  }

  private Optional<Task> board(NodeOperation operation) {
    return operation.taskId() == null
        ? Optional.empty()
        : board.find(new TaskId(operation.taskId()));
  }

  /** Comments are never lost: both sides' are kept, whatever else happened. */
  private ReplayedOperation comment(NodeOperation operation) {
    Task task = seen(operation);
    desk.comment(task.taskId(), operation.newValue(), CommentVisibility.INTERNAL_ONLY);
    return ReplayedOperation.done(isUntouched(operation, task), operation.taskId());
  }

  private ReplayedOperation change(NodeOperation operation) {
    Task task = seen(operation);
    SyncedField field = SyncedField.of(operation.subject()).orElse(null);
    if (field == null) {
      return ReplayedOperation.refused(NO_SUCH_FIELD, operation.taskId());
    }
    String now = field.of(task);
    if (field.same(now, operation.newValue())) {
      return ReplayedOperation.done(false, operation.taskId());
    }
    if (!task.isOpen()) {
      return ReplayedOperation.conflict(CLOSED, now, operation.taskId());
    }
    if (!field.same(now, operation.baseValue())) {
      return ReplayedOperation.conflict(DIFFERENT, now, operation.taskId());
    }
    desk.change(
        task.taskId(), field.change(operation.newValue(), task.version()), TaskHandover.NONE);
    return ReplayedOperation.done(isUntouched(operation, task), operation.taskId());
  }

  /** From where the task is now: what is not offered there is not done. */
  private ReplayedOperation move(NodeOperation operation) {
    Task task = seen(operation);
    String status = task.status().name();
    if (!task.isOpen()) {
      return ReplayedOperation.conflict(CLOSED, status, operation.taskId());
    }
    boolean offered =
        board.actions(task.taskId()).stream()
            .anyMatch(action -> action.action().equals(operation.subject()));
    if (!offered && status.equals(operation.newValue())) {
      return ReplayedOperation.done(false, operation.taskId());
    }
    desk.act(
        task.taskId(),
        new ActionCommand(
            operation.subject(), operation.remark(), operation.details(), task.version()));
    return ReplayedOperation.done(isUntouched(operation, task), operation.taskId());
  }

  /** Opens a task as the tables say; what is named can only be what a person types in the form. */
  public UUID open(NodeOperation operation) {
    ObjectNode wanted =
        operation.details() == null ? JsonNodeFactory.instance.objectNode() : operation.details();
    String label = text(wanted, "label");
    return work.openTask(
            new WorkRequest(
                WorkRequest.Origin.byHand(SignalSource.SYNC),
                text(wanted, "title"),
                text(wanted, "description"),
                new WorkRequest.Overrides(
                    label == null ? null : Label.parse(label),
                    text(wanted, "type"),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null),
                null,
                null,
                new WorkRequest.Particulars(null, null, null)))
        .taskId()
        .value();
  }

  private static String text(ObjectNode wanted, String field) {
    JsonNode value = wanted.get(field);
    return value == null || value.isNull() ? null : value.asText();
  }

  private Task seen(NodeOperation operation) {
    if (operation.taskId() == null) {
      throw new NotFound("task");
    }
    return board.get(new TaskId(operation.taskId()));
  }

  private static boolean isUntouched(NodeOperation operation, Task task) {
    return operation.baseVersion() == null || operation.baseVersion() == task.version();
  }

  /**
   * @throws InvalidRequest naming what an operation of its kind must have
   */
  static void requireWhole(NodeOperation operation) {
    boolean named = operation.subject() != null && !operation.subject().isBlank();
    if (operation.kind() == OperationKind.MOVE && !named) {
      throw new InvalidRequest(FieldError.of("action", "is missing"));
    }
    if (operation.kind() == OperationKind.FIELD && !named) {
      throw new InvalidRequest(FieldError.of("field", "is missing"));
    }
  }
}
