package org.orgo.people.persons;

import java.util.List;
import java.util.Map;
import org.orgo.people.accounts.EmailAddresses;
import org.springframework.lang.Nullable;

/**
 * The persons with some addresses.
 *
 * @param byAddress addresses in lower case
 * @param created who was not known before
 */
public record AddressedPersons(Map<String, PersonId> byAddress, List<PersonId> created) {

  /** The person with this address; null where there is none. */
  public @Nullable PersonId of(String address) {
    return byAddress.get(EmailAddresses.normal(address));
  }
}
