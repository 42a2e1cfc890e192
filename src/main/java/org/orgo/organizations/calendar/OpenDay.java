package org.orgo.organizations.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * One day as deadlines count it.
 *
 * @param openings by the wall clock; none where it is closed
 * @param holiday null on any other day
 * @param open the time that counts
 * @param clockChange how far the clock is put forward on that day, negative for back; zero on most
 */
public record OpenDay(
    LocalDate day,
    List<Opening> openings,
    @Nullable Holiday holiday,
    Duration open,
    Duration clockChange) {}
