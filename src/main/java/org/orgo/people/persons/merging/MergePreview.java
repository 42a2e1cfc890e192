package org.orgo.people.persons.merging;

import java.util.List;
import org.orgo.people.persons.PersonId;

/**
 * What merging two persons would do. ANONYMISED work stays with the merged person and is not
 * counted: a number would tell whom it is about.
 *
 * @param movesAccount whether the kept person gets the account of the other
 */
public record MergePreview(
    PersonId keptPersonId, PersonId mergedPersonId, boolean movesAccount, List<MergedRows> tables) {

  public MergePreview {
    tables = List.copyOf(tables);
  }
}
