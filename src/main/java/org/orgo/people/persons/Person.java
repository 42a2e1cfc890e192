package org.orgo.people.persons;

import org.orgo.people.UserId;

/**
 * Whom work is about; may have no account.
 *
 * @param confidentiality {@code normal}, {@code sensitive} or {@code highly_sensitive}
 */
public record Person(
    PersonId personId, String displayName, String email, String confidentiality, UserId userId) {}
