package org.orgo.people.rota;

import java.time.LocalDate;
import java.time.LocalTime;
import org.orgo.people.UserId;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;

/**
 * A shift to enter: of each week, or on one day.
 *
 * @param role code or alias
 */
public record NewShift(
    String role,
    UserId userId,
    Integer weekday,
    LocalDate day,
    LocalTime startsAt,
    LocalTime endsAt) {

  private static final int DAYS = 7;

  void check() {
    if ((weekday == null) == (day == null)) {
      throw new InvalidRequest(
          FieldError.of("weekday", "or day must be given, and not both")
              .worded("rota.refused.when"));
    }
    if (weekday != null && (weekday < 1 || weekday > DAYS)) {
      throw new InvalidRequest(FieldError.of("weekday", "must be from 1, Monday, to 7"));
    }
    if (startsAt == null || endsAt == null || startsAt.equals(endsAt)) {
      throw new InvalidRequest(
          FieldError.of("ends_at", "must be another time than starts_at")
              .worded("rota.refused.times"));
    }
  }
}
