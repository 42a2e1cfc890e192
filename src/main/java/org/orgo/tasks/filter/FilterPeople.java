package org.orgo.tasks.filter;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.persons.Person;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Persons;
import org.springframework.stereotype.Component;

/** Whom a filter means. Who is not known here is nobody, whether there is such a person or not. */
@Component
class FilterPeople {

  private final UserAccounts accounts;
  private final Persons persons;

  FilterPeople(UserAccounts accounts, Persons persons) {
    this.accounts = accounts;
    this.persons = persons;
  }

  /** Ids of accounts, or the word for nobody. */
  Stream<String> assignee(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case TermField.ME -> Stream.ofNullable(CurrentActor.get().userId()).map(UserId::toString);
      case TermField.NOBODY -> Stream.of(TermField.NOBODY);
      default ->
          accounts.findByEmail(value.toLowerCase(Locale.ROOT)).stream()
              .map(account -> account.userId().toString());
    };
  }

  /** Ids of a person, with all whom it was before persons were merged. */
  Stream<String> requester(String value) {
    Optional<Person> person =
        value.equalsIgnoreCase(TermField.ME)
            ? Optional.ofNullable(CurrentActor.get().userId()).flatMap(persons::findByUser)
            : persons.findByEmail(value.toLowerCase(Locale.ROOT));
    return person.stream()
        .flatMap(found -> persons.withMerged(found.personId()).stream())
        .map(PersonId::toString);
  }
}
