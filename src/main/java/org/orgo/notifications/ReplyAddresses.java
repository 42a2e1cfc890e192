package org.orgo.notifications;

import java.util.UUID;
import org.orgo.tasks.TaskId;

/**
 * Names our mails so that an answer finds its task; implemented where mail comes in.
 *
 * <p>Called with the tenant bound, inside a transaction. The same mail gets the same name.
 */
@FunctionalInterface
public interface ReplyAddresses {

  /** Without angle brackets. */
  String messageIdFor(TaskId task, UUID outgoingId);
}
