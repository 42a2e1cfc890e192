package org.orgo.administration.persons;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.orgo.people.persons.administration.KnownPerson;
import org.orgo.people.persons.administration.PersonChange;
import org.orgo.web.Layout;

/**
 * One person, or the form for another.
 *
 * @param person null for a person to be
 * @param merges in which the person was kept or merged, newest first
 * @param errors what is wrong, by field
 * @param refused why what was asked for is not done; null for none
 */
public record PersonPage(
    Layout layout,
    KnownPerson person,
    List<MergeRow> merges,
    PersonForm form,
    Map<String, String> errors,
    String refused) {

  public static final List<String> CONFIDENTIALITIES = PersonChange.CONFIDENTIALITIES;

  /**
   * @param otherHref to the other person
   * @param other its name
   * @param kept this person stayed; else it was merged into the other
   * @param undoHref null where it cannot be undone any more
   * @param undoneAt null while it stands
   */
  public record MergeRow(
      String otherHref,
      String other,
      boolean kept,
      Instant mergedAt,
      String undoHref,
      Instant undoneAt) {}

  public boolean isNew() {
    return person == null;
  }

  public boolean isMerged() {
    return person != null && person.mergedIntoId() != null;
  }

  public String path() {
    return isNew()
        ? PersonsPageController.PATH
        : PersonsPageController.PATH + "/" + person.personId();
  }
}
