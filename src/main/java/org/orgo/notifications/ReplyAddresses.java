package org.orgo.notifications;

import java.util.UUID;
import org.orgo.tasks.TaskId;

/**
 * Names our mails so that an answer finds its task; implemented where mail comes in.
 *
 * <p>Called with the tenant bound, inside a transaction. The same mail gets the same name.
 */
public interface ReplyAddresses {

  /** Without angle brackets. */
  String messageIdFor(TaskId task, UUID outgoingId);

  /**
   * What all mails about the task say they answer, so that mailers show them together. No mail has
   * this id itself: readers are told of different events, so no mail is the first one for all.
   */
  String threadOf(TaskId task);
}
