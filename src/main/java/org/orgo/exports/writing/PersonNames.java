package org.orgo.exports.writing;

import java.util.List;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.persons.Person;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Persons;
import org.springframework.stereotype.Component;

/** Names of people for those who may know them; a mask for everybody else. */
@Component
class PersonNames {

  static final String MASK = "masked";

  private final Persons persons;
  private final UserAccounts accounts;

  PersonNames(Persons persons, UserAccounts accounts) {
    this.persons = persons;
    this.accounts = accounts;
  }

  /** Null where there is none. */
  String ofPerson(PersonId person, String type) {
    if (person == null) {
      return null;
    }
    return mayName(type) ? persons.find(person).map(Person::displayName).orElse(null) : MASK;
  }

  /** Null where there is none. */
  String ofUser(UserId user, String type) {
    if (user == null) {
      return null;
    }
    return mayName(type) ? accounts.names(List.of(user)).get(user) : MASK;
  }

  private static boolean mayName(String type) {
    return CurrentActor.get().mayWithin(Permissions.PERSON_REIDENTIFY, type);
  }
}
