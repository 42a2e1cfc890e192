package org.orgo.tasks;

import org.orgo.people.UserId;

/**
 * Who has a task from now on; null leaves a part as it is. A new queue begins without owner and
 * assignee, unless they are named with it.
 *
 * @param ownerRole code or alias of the queue
 * @param ownerUserId who answers for it personally
 * @param toQueue takes it from whoever works on it
 */
public record TaskHandover(
    String ownerRole, UserId ownerUserId, UserId assigneeUserId, boolean toQueue) {

  public static final TaskHandover NONE = new TaskHandover(null, null, null, false);

  /**
   * @param assignee null puts it back into the queue
   */
  public static TaskHandover to(String ownerRole, UserId assignee) {
    return new TaskHandover(ownerRole, null, assignee, assignee == null);
  }
}
