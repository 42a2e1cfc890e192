package org.orgo.tasks.record;

import java.time.Instant;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.paging.Cursor;
import org.springframework.lang.Nullable;

/**
 * Which records somebody looks for.
 *
 * @param id of the item itself
 * @param number likewise
 * @param person whom it is about, among the items the actor may see that are not ANONYMISED
 * @param user who did something to it; of ANONYMISED items none are found by it
 * @param from when it was opened, at the earliest
 * @param until when it was opened, before this
 * @param type its domain
 */
public record RecordFilter(
    @Nullable UUID id,
    @Nullable String number,
    @Nullable PersonId person,
    @Nullable UserId user,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable String type,
    @Nullable Cursor after,
    int limit) {

  /** How many rows are read: one more tells whether there are more. */
  public int rows() {
    return limit + 1;
  }
}
