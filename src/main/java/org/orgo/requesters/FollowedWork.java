package org.orgo.requesters;

import java.time.Instant;
import java.util.List;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.lang.Nullable;

/**
 * A task as its requester reads it.
 *
 * @param number as mails name it
 * @param answeredBy when somebody answers; null where nobody has to any more
 * @param waitsFor what it waits for; null where it does not, or nobody said
 * @param messages what was said to the requester and by her, oldest first
 */
public record FollowedWork(
    String number,
    String title,
    TaskStatus status,
    Instant createdAt,
    @Nullable Instant answeredBy,
    @Nullable String waitsFor,
    List<FollowedMessage> messages) {

  /** Where it is over, an answer to its mail begins new work. */
  public boolean takesAnswers() {
    return !status.isTerminal();
  }

  /**
   * What somebody said.
   *
   * @param fromRequester else from those who work on it, who are not named
   * @param files how many came with it
   */
  public record FollowedMessage(Instant at, boolean fromRequester, String text, int files) {}
}
