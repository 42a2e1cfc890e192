package org.orgo.compliance.record;

import java.util.Set;
import org.orgo.people.UserId;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Pseudonyms;
import org.orgo.vocabulary.work.Visibility;

/**
 * What of one item a record shows to its reader.
 *
 * @param content whether its words are shown: the reader sees the item, or has given a reason
 * @param anonymised whether persons are pseudonyms, for every reader
 * @param unnamed accounts that are not named then, because it may be about them
 */
record RecordedSight(boolean content, boolean anonymised, Set<UserId> unnamed) {

  static RecordedSight of(Visibility visibility, boolean content, Set<UserId> unnamed) {
    return new RecordedSight(content, visibility == Visibility.ANONYMISED, unnamed);
  }

  /** Whether addresses and names of persons are shown. */
  boolean persons() {
    return content && !anonymised;
  }

  /** The account as far as it may be named. */
  UserId named(UserId user) {
    return user == null || unnamed.contains(user) ? null : user;
  }

  /** Whether a text is the id of an account that is not named. */
  boolean hides(String id) {
    return unnamed.stream().anyMatch(user -> user.toString().equals(id));
  }

  /** What ANONYMISED work calls a person: always the same, as its page does. */
  static String pseudonym(PersonId person) {
    return person == null ? null : Pseudonyms.digits(person);
  }
}
