package org.orgo.people.persons;

import org.orgo.people.UserId;
import org.springframework.lang.Nullable;

/**
 * Whom work is about; may have no account.
 *
 * @param confidentiality {@code normal}, {@code sensitive} or {@code highly_sensitive}
 * @param mergedIntoId the person that this one turned out to be; null for most
 */
public record Person(
    PersonId personId,
    String displayName,
    String email,
    String confidentiality,
    UserId userId,
    @Nullable PersonId mergedIntoId) {}
