package org.orgo.sync.conflicts;

import java.util.UUID;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.sync.changes.NodeOperation;
import org.orgo.sync.changes.OperationKind;
import org.orgo.sync.changes.OperationReplay;
import org.orgo.sync.changes.SyncedField;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskHandover;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.work.CommentVisibility;
import org.springframework.stereotype.Component;

/** Does what somebody decided about a conflict, with the rights of who decides. */
@Component
class ConflictDecisions {

  private final TaskDesk desk;
  private final OperationReplay replay;

  ConflictDecisions(TaskDesk desk, OperationReplay replay) {
    this.desk = desk;
    this.replay = replay;
  }

  /**
   * @return the task it is about from now on; null when there is none
   */
  UUID carryOut(SyncConflict conflict, ConflictChoice choice, String value, String remark) {
    if (choice == null) {
      throw new InvalidRequest(FieldError.notAmong("choice", ConflictChoice.class));
    }
    if (choice == ConflictChoice.SERVER) {
      return conflict.taskId();
    }
    boolean byHand = choice == ConflictChoice.BY_HAND;
    if (byHand && (value == null || value.isBlank())) {
      throw new InvalidRequest(FieldError.of("value", "is missing"));
    }
    return switch (conflict.kind()) {
      case FIELD -> change(conflict, byHand ? value : conflict.newValue());
      case MOVE -> move(conflict, byHand ? value.strip() : conflict.subject(), byHand, remark);
      case COMMENT -> comment(conflict, byHand ? value : conflict.newValue());
      case CREATE -> open(conflict, byHand);
    };
  }

  private UUID change(SyncConflict conflict, String newValue) {
    SyncedField field =
        SyncedField.of(conflict.subject())
            .orElseThrow(
                () -> new InvalidRequest(FieldError.notAmong("field", SyncedField.words())));
    desk.change(task(conflict), field.change(newValue, null), TaskHandover.NONE);
    return conflict.taskId();
  }

  /** The answers to a form belong to the action they were given for. */
  private UUID move(SyncConflict conflict, String action, boolean byHand, String remark) {
    String why = remark == null || remark.isBlank() ? conflict.remark() : remark;
    desk.act(
        task(conflict), new ActionCommand(action, why, byHand ? null : conflict.details(), null));
    return conflict.taskId();
  }

  private UUID comment(SyncConflict conflict, String words) {
    desk.comment(task(conflict), words, CommentVisibility.INTERNAL_ONLY);
    return conflict.taskId();
  }

  private UUID open(SyncConflict conflict, boolean byHand) {
    if (byHand || conflict.details() == null) {
      throw new InvalidRequest(
          FieldError.of("choice", "a task that was opened offline is opened as it was, or not"));
    }
    return replay.open(
        new NodeOperation(
            conflict.seq(),
            conflict.opId(),
            OperationKind.CREATE,
            null,
            null,
            null,
            null,
            null,
            null,
            conflict.details(),
            null));
  }

  private static TaskId task(SyncConflict conflict) {
    if (conflict.taskId() == null) {
      throw new NotFound("task");
    }
    return new TaskId(conflict.taskId());
  }
}
