package org.orgo.signals.email;

import java.util.Optional;
import org.orgo.people.PersonId;

/** Whose address it is, in the current organization. Addresses come in lower case. */
@FunctionalInterface
public interface Senders {

  Optional<PersonId> personAt(String address);
}
