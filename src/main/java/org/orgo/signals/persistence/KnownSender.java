package org.orgo.signals.persistence;

import org.orgo.people.persons.PersonId;

/**
 * Who sends a signal.
 *
 * @param personId null for a signal without sender
 * @param repeats whether a signal with the same words came from the person before
 */
public record KnownSender(PersonId personId, boolean repeats) {

  public static final KnownSender NONE = new KnownSender(null, false);
}
