package org.orgo.administration.persons;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.orgo.administration.persons.PersonPage.MergeRow;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Persons;
import org.orgo.people.persons.administration.KnownPerson;
import org.orgo.people.persons.merging.PersonMerge;
import org.orgo.people.persons.merging.PersonMerging;
import org.orgo.web.Layouts;
import org.springframework.stereotype.Component;

/** Puts the page of one person together, in four statements. */
@Component
class PersonPages {

  private final PersonMerging merging;
  private final Persons persons;
  private final Layouts layouts;

  PersonPages(PersonMerging merging, Persons persons, Layouts layouts) {
    this.merging = merging;
    this.persons = persons;
    this.layouts = layouts;
  }

  PersonPage of(
      KnownPerson person,
      PersonForm form,
      Map<String, String> errors,
      String refused,
      HttpServletRequest request) {
    List<PersonMerge> merges = merging.of(person.personId());
    Map<PersonId, String> names =
        persons.names(merges.stream().map(merge -> other(merge, person)).toList());
    return new PersonPage(
        layouts.of(request, "administration"),
        person,
        merges.stream().map(merge -> row(merge, person, names)).toList(),
        form,
        errors,
        refused);
  }

  private MergeRow row(PersonMerge merge, KnownPerson person, Map<PersonId, String> names) {
    PersonId other = other(merge, person);
    return new MergeRow(
        PersonsPageController.PATH + "/" + other,
        names.get(other),
        merge.keptPersonId().equals(person.personId()),
        merge.mergedAt(),
        merging.canBeUndone(merge)
            ? "/administration/person-merges/%s/undo".formatted(merge.mergeId())
            : null,
        merge.undoneAt());
  }

  private static PersonId other(PersonMerge merge, KnownPerson person) {
    return merge.keptPersonId().equals(person.personId())
        ? merge.mergedPersonId()
        : merge.keptPersonId();
  }
}
