package org.orgo.people.rota;

import java.time.LocalDate;
import java.time.LocalTime;
import org.orgo.people.UserId;
import org.springframework.lang.Nullable;

/**
 * A time in which somebody of a role is on duty, by the clocks of the organization.
 *
 * @param weekday from 1 for Monday to 7; null for a shift on one day
 * @param day goes before what the week says; null for a shift of each week
 * @param endsAt on the next day where it is not after startsAt
 */
public record Shift(
    ShiftId shiftId,
    String roleCode,
    UserId userId,
    String displayName,
    @Nullable Integer weekday,
    @Nullable LocalDate day,
    LocalTime startsAt,
    LocalTime endsAt) {}
