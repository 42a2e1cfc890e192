package org.orgo.people.persons.merging;

import java.time.Instant;
import org.orgo.people.UserId;
import org.orgo.people.persons.PersonId;
import org.springframework.lang.Nullable;

/**
 * That one person was merged into another.
 *
 * @param keptUserId the account to which the kept person was linked before
 * @param mergedUserId the account to which the merged person was linked before
 * @param undoneAt null while it stands
 */
public record PersonMerge(
    PersonMergeId mergeId,
    PersonId keptPersonId,
    PersonId mergedPersonId,
    @Nullable UserId keptUserId,
    @Nullable UserId mergedUserId,
    UserId mergedBy,
    Instant mergedAt,
    @Nullable UserId undoneBy,
    @Nullable Instant undoneAt) {

  public boolean stands() {
    return undoneAt == null;
  }
}
