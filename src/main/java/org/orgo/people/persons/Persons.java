package org.orgo.people.persons;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
}
