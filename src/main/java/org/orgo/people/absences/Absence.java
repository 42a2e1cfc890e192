package org.orgo.people.absences;

import java.time.Instant;
import org.orgo.people.UserId;

/**
 * A time in which somebody is away.
 *
 * @param deputyUserId who sees and acts in that person's place meanwhile
 * @param endsAt the first instant after it
 */
public record Absence(
    AbsenceId absenceId,
    UserId userId,
    String displayName,
    UserId deputyUserId,
    String deputyName,
    Instant startsAt,
    Instant endsAt) {

  public boolean isNow(Instant now) {
    return !startsAt.isAfter(now) && endsAt.isAfter(now);
  }
}
