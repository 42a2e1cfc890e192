package org.orgo.people.persons.administration;

import java.time.Instant;
import org.orgo.people.UserId;
import org.orgo.people.persons.PersonId;
import org.springframework.lang.Nullable;

/**
 * A person as administrators see it. The numbers count what they may see and what is not
 * ANONYMISED: whom that is about is not told by a number either.
 *
 * @param account address of the account it is linked to
 * @param tasks how many it takes part in
 * @param cases how many it takes part in
 */
public record KnownPerson(
    PersonId personId,
    String displayName,
    @Nullable String email,
    String confidentiality,
    @Nullable UserId userId,
    @Nullable String account,
    @Nullable PersonId mergedIntoId,
    int tasks,
    int cases,
    Instant createdAt,
    int version) {}
