package org.orgo.signals.replies;

import java.util.Optional;
import org.orgo.mail.threads.Answers;
import org.orgo.mail.threads.NewAnswer;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskComment;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.work.CommentVisibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Replies to the requester of a task by mail. What is said is a comment that the requester may see,
 * and goes out in the same transaction, once. It holds only what its writer says here, and what the
 * requester wrote herself.
 */
@Service
public class ReplyDesk {

  private final TaskBoard board;
  private final TaskDesk tasks;
  private final ReplyAddresses addresses;
  private final Answers answers;
  private final ReplyRules rules;

  ReplyDesk(
      TaskBoard board,
      TaskDesk tasks,
      ReplyAddresses addresses,
      Answers answers,
      ReplyRules rules) {
    this.board = board;
    this.tasks = tasks;
    this.addresses = addresses;
    this.answers = answers;
    this.rules = rules;
  }

  /** Where a reply would go; empty where there is nobody to reply to. */
  @Transactional(readOnly = true)
  public Optional<ReplyTarget> target(Task task) {
    return addresses.of(task);
  }

  /**
   * Asks, before what is sent is read, whether it could go.
   *
   * @throws NobodyToReplyTo where no requester can be reached by mail
   */
  @Transactional(readOnly = true)
  public void requireTarget(TaskId id) {
    target(board.get(id)).orElseThrow(NobodyToReplyTo::new);
  }

  /**
   * @throws NobodyToReplyTo where no requester can be reached by mail
   */
  @Transactional
  public TaskComment send(TaskId id, NewReply reply) {
    Task task = board.get(id);
    ReplyTarget target = target(task).orElseThrow(NobodyToReplyTo::new);
    rules.require(reply);
    TaskComment comment = tasks.comment(id, reply.text(), CommentVisibility.REQUESTER_VISIBLE);
    answers.send(
        new NewAnswer(
            id.value(),
            comment.commentId(),
            task.requesterPersonId(),
            target.to(),
            ReplyRules.copies(reply),
            addresses.language(),
            task.title(),
            reply.text(),
            reply.quotes(),
            reply.files()));
    return comment;
  }
}
