package org.orgo.notifications;

import org.orgo.people.UserId;
import org.orgo.people.persons.PersonId;
import org.orgo.vocabulary.work.Visibility;

/**
 * Work that would be opened.
 *
 * @param queue where it would be
 * @param formerQueue that it has left by an escalation at once, of which all are told by mail; null
 *     while it is where it was opened
 * @param ownerRole who would own it after an escalation at once
 * @param requester null for none, or for a stranger
 * @param stranger the address of a requester who would be made known by it; null for none
 * @param actor in whose name it would be opened, who is told nothing; null for none
 */
public record OpenedWork(
    String type,
    Visibility visibility,
    String queue,
    String formerQueue,
    String ownerRole,
    PersonId requester,
    String stranger,
    UserId actor) {

  OpenedWork escalated() {
    return new OpenedWork(
        type, visibility, ownerRole, queue, ownerRole, requester, stranger, actor);
  }
}
