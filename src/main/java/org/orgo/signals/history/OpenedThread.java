package org.orgo.signals.history;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.orgo.mail.history.HistoricLetter;
import org.orgo.mail.mime.text.QuotedText;
import org.orgo.platform.limits.TextLimits;
import org.orgo.signals.Signal;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.closed.ClosedTaskComment;
import org.orgo.vocabulary.work.SignalSource;

/**
 * A thread of the past.
 *
 * @param letters the oldest first
 */
record OpenedThread(UUID threadId, List<HistoricLetter> letters) {

  /** The first mail that a person wrote; empty where only machines did. */
  Optional<HistoricLetter> opener() {
    return letters.stream().filter(letter -> !letter.automatic()).findFirst();
  }

  Instant closedAt() {
    return letters.get(letters.size() - 1).sentAt();
  }

  /** What people wrote after the first mail. */
  List<ClosedTaskComment> comments(TaskId task) {
    HistoricLetter first = opener().orElseThrow();
    return letters.stream()
        .filter(letter -> !letter.automatic() && letter != first)
        .map(letter -> comment(task, letter))
        .filter(comment -> !comment.body().isEmpty())
        .toList();
  }

  private static ClosedTaskComment comment(TaskId task, HistoricLetter letter) {
    String text = letter.text() == null ? "" : letter.text();
    String fresh = QuotedText.split(text).fresh().strip();
    return new ClosedTaskComment(
        task,
        letter.sender(),
        letter.emailId().value(),
        TextLimits.cut(fresh, TextLimits.MAX_COMMENT_LENGTH),
        letter.sentAt());
  }

  static Signal signal(HistoricLetter letter) {
    return new Signal(
        letter.signalId(),
        SignalSource.EMAIL,
        letter.subject(),
        letter.text() == null ? "" : letter.text(),
        letter.fromAddress(),
        letter.sender(),
        null,
        letter.recipient(),
        null,
        null,
        null,
        JsonNodeFactory.instance.objectNode(),
        JsonNodeFactory.instance.objectNode(),
        letter.sentAt(),
        false);
  }
}
