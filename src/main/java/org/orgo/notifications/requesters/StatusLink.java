package org.orgo.notifications.requesters;

import java.util.UUID;
import org.orgo.people.persons.PersonId;
import org.orgo.tasks.TaskId;

/**
 * A requester's way to the page about her work.
 *
 * @param tokenHash SHA-256 of what stands in its address
 */
public record StatusLink(UUID linkId, TaskId taskId, PersonId personId, byte[] tokenHash) {

  @Override
  public String toString() {
    return "status link " + linkId;
  }
}
