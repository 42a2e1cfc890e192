package org.orgo.studio.web.settings;

import org.orgo.tasks.backtest.Backtest;

/**
 * The form of a profile, or of a calendar.
 *
 * @param profile null on the page of the calendar
 * @param calendar null on the page of the profile
 * @param beside months and holidays; null on the page of the profile
 * @param backtest what the last quarter would have looked like; null before somebody asks, or with
 *     faults
 */
public record NumbersPage(
    SettingsHead head,
    ProfileForm profile,
    CalendarForm calendar,
    CalendarPart beside,
    Backtest backtest) {

  NumbersPage with(Backtest asked) {
    return new NumbersPage(head, profile, calendar, beside, asked);
  }
}
