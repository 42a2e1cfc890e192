package org.orgo.people.absences;

import java.time.LocalDate;
import org.orgo.people.UserId;

/**
 * An absence to enter.
 *
 * @param userId who is away; null for the actor
 * @param firstDay in the organization's time zone
 * @param lastDay the last day away
 */
public record NewAbsence(
    UserId userId, UserId deputyUserId, LocalDate firstDay, LocalDate lastDay) {}
