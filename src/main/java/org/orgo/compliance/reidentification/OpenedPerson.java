package org.orgo.compliance.reidentification;

import org.orgo.people.persons.PersonId;
import org.springframework.lang.Nullable;

/**
 * Who stands behind a pseudonym.
 *
 * @param email null where none is known
 */
public record OpenedPerson(PersonId personId, String displayName, @Nullable String email) {}
