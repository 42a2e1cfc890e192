package org.orgo.notifications.persistence;

import org.orgo.people.persons.PersonId;

/**
 * The requester of a task to whom a remark goes by mail.
 *
 * @param locale null where the requester named none
 * @param account whether the requester can sign in
 * @param discreet the work is RESTRICTED or ANONYMISED
 */
public record AnsweredRequester(
    PersonId personId,
    String email,
    String locale,
    boolean account,
    String title,
    boolean discreet,
    String comment) {}
