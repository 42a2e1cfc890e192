package org.orgo.mail;

import java.util.Optional;
import org.orgo.people.persons.PersonId;

/** Finds the person with an address, in the current organization. Addresses are in lower case. */
@FunctionalInterface
public interface Senders {

  Optional<PersonId> personAt(String address);
}
