package org.orgo.organizations.holidays;

import org.springframework.lang.Nullable;

/**
 * An event that gives no holiday.
 *
 * @param summary as the file has it, cut to a line
 * @param start as the file writes it; null where it has none
 */
public record LeftOutEvent(String summary, @Nullable String start, LeftOutReason reason) {

  public enum LeftOutReason {
    /** It begins at a time of day, so that the day is not closed as a whole. */
    TIME_OF_DAY,
    NO_DAY,
    TOO_LONG,
    /** It repeats, but not once a year on a day that can be told. */
    OTHER_REPETITION,
    /** It changes single occurrences of another event. */
    CHANGED_OCCURRENCE,
    CANCELLED,
    /** All of its days are over before this year. */
    PAST,
    TOO_FAR
  }
}
