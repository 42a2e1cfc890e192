package org.orgo.signals.drafts;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.platform.limits.TextLimits;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.signals.persistence.MessageDraftMapper;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what somebody is writing about a task, for nobody but herself, until it is sent. */
@Service
public class MessageDrafts {

  private static final int MAX_CC = 2_000;

  private final MessageDraftMapper rows;
  private final TaskBoard board;
  private final Clock clock;

  MessageDrafts(MessageDraftMapper rows, TaskBoard board, Clock clock) {
    this.rows = rows;
    this.board = board;
    this.clock = clock;
  }

  /** Those of the actor, of each kind; empty ones where nothing is kept. */
  @Transactional(readOnly = true)
  public Map<DraftKind, MessageDraft> of(TaskId task) {
    List<MessageDraft> kept = rows.of(CurrentTenant.require(), task, writer());
    return Arrays.stream(DraftKind.values())
        .collect(
            Collectors.toMap(
                Function.identity(),
                kind ->
                    kept.stream()
                        .filter(draft -> draft.kind() == kind)
                        .findFirst()
                        .orElseGet(() -> MessageDraft.emptyOf(kind))));
  }

  /**
   * Keeps the newest; one without words goes.
   *
   * @throws NotFound when the actor may not see the task
   * @throws InvalidRequest when it is too long to be sent
   */
  @Transactional
  public void keep(TaskId task, MessageDraft draft) {
    TextLimits.requireAtMost("text", draft.body(), TextLimits.MAX_COMMENT_LENGTH);
    TextLimits.requireAtMost("cc", draft.cc(), MAX_CC);
    board.get(task);
    if (draft.isEmpty()) {
      sent(task, draft.kind());
    } else {
      rows.keep(CurrentTenant.require(), task, writer(), draft, clock.instant());
    }
  }

  /** It was sent, and need not be kept. */
  @Transactional
  public void sent(TaskId task, DraftKind kind) {
    rows.delete(CurrentTenant.require(), task, writer(), kind);
  }

  private static UserId writer() {
    return CurrentActor.get().userId();
  }
}
