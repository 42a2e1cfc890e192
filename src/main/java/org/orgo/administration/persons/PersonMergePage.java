package org.orgo.administration.persons;

import java.util.List;
import org.orgo.people.persons.administration.KnownPerson;
import org.orgo.people.persons.merging.MergePreview;
import org.orgo.web.Layout;

/**
 * Chooses who is merged into a person, and shows what that would move.
 *
 * @param kept who stays
 * @param other who is merged; null until one is chosen
 * @param preview what would move; null until one is chosen, or where it is refused
 * @param refused why the two are not merged, or null
 * @param q what is searched
 * @param found whom to choose from, without the person itself
 */
public record PersonMergePage(
    Layout layout,
    KnownPerson kept,
    KnownPerson other,
    MergePreview preview,
    String refused,
    String q,
    List<KnownPerson> found) {

  public String path() {
    return PersonsPageController.PATH + "/" + kept.personId() + "/merge";
  }

  public String path(KnownPerson chosen) {
    return path() + "?other=" + chosen.personId();
  }

  /** The same two, the other way round. */
  public String otherWay() {
    return "%s/%s/merge?other=%s"
        .formatted(PersonsPageController.PATH, other.personId(), kept.personId());
  }
}
