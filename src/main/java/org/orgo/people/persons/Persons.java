package org.orgo.people.persons;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.orgo.people.UserId;
import org.orgo.people.accounts.EmailAddresses;
import org.orgo.people.persistence.PersonMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The persons the current organization's work is about. */
@Service
public class Persons {

  private final PersonMapper mapper;
  private final Clock clock;

  Persons(PersonMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<Person> find(PersonId personId) {
    return mapper.find(CurrentTenant.require(), personId);
  }

  /** The person with this address, such as the sender of a mail. */
  @Transactional(readOnly = true)
  public Optional<Person> findByEmail(String address) {
    return mapper.findByEmail(CurrentTenant.require(), EmailAddresses.normal(address));
  }

  @Transactional(readOnly = true)
  public Optional<Person> findByUser(UserId userId) {
    return mapper.findByUser(CurrentTenant.require(), userId);
  }

  /**
   * The person with this address, created and linked to the account with the same address when
   * there is none. Concurrent calls get the same person.
   */
  @Transactional
  public Person findOrCreate(String address, String displayName) {
    OrganizationId organization = CurrentTenant.require();
    String email = EmailAddresses.normal(address);
    return mapper
        .findByEmail(organization, email)
        .orElseGet(
            () -> {
              String name = displayName == null || displayName.isBlank() ? email : displayName;
              mapper.insertUnlessKnown(
                  organization, PersonId.random(), name.strip(), email, clock.instant());
              return mapper.findByEmail(organization, email).orElseThrow();
            });
  }

  /** The names of these persons, in one statement. */
  @Transactional(readOnly = true)
  public Map<PersonId, String> names(Collection<PersonId> persons) {
    if (persons.isEmpty()) {
      return Map.of();
    }
    List<String> ids = persons.stream().map(PersonId::toString).distinct().toList();
    return mapper.named(CurrentTenant.require(), ids).stream()
        .collect(Collectors.toMap(Person::personId, Person::displayName));
  }

  /** The person, and those who were merged into it. */
  @Transactional(readOnly = true)
  public List<PersonId> withMerged(PersonId personId) {
    return mapper.merged(CurrentTenant.require(), personId);
  }

  /** Notes that this account and this person are the same human being. */
  @Transactional
  public void link(PersonId personId, UserId userId) {
    mapper.link(CurrentTenant.require(), personId, userId);
  }

  /**
   * The persons with these addresses, in few statements; who is not known is created.
   *
   * @param names by address
   */
  @Transactional
  public AddressedPersons findOrCreateAll(Map<String, String> names) {
    if (names.isEmpty()) {
      return new AddressedPersons(Map.of(), List.of());
    }
    OrganizationId organization = CurrentTenant.require();
    Map<String, String> named =
        new TreeMap<>(); // in one order, so that two batches do not lock each other
    names.forEach(
        (address, name) -> named.put(EmailAddresses.normal(address), named(address, name)));
    List<String> emails = List.copyOf(named.keySet());
    List<PersonId> created =
        mapper.insertAllUnlessKnown(
            organization, emails, List.copyOf(named.values()), clock.instant());
    Map<String, PersonId> byAddress =
        mapper.addressed(organization, emails).stream()
            .collect(Collectors.toMap(Person::email, Person::personId));
    return new AddressedPersons(byAddress, created);
  }

  private static String named(String address, String name) {
    return name == null || name.isBlank() ? EmailAddresses.normal(address) : name.strip();
  }

  /** Which of these addresses belong to somebody known. */
  @Transactional(readOnly = true)
  public Set<String> known(Collection<String> addresses) {
    return addresses.isEmpty()
        ? Set.of()
        : mapper
            .addressed(
                CurrentTenant.require(),
                addresses.stream().map(EmailAddresses::normal).distinct().toList())
            .stream()
            .map(Person::email)
            .collect(Collectors.toSet());
  }

  /**
   * Forgets those of these whom nothing is about.
   *
   * @return how many
   */
  @Transactional
  public int removeUnnamed(Collection<PersonId> persons) {
    return persons.isEmpty()
        ? 0
        : mapper.removeUnnamed(
            CurrentTenant.require(), persons.stream().map(PersonId::toString).toList());
  }
}
