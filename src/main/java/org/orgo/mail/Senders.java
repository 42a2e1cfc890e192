package org.orgo.mail;

import java.util.Optional;
import org.orgo.people.persons.PersonId;

/** Whose address it is, in the current organization. Addresses come in lower case. */
@FunctionalInterface
public interface Senders {

  Optional<PersonId> personAt(String address);
}
