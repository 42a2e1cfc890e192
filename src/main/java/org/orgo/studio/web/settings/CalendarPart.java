package org.orgo.studio.web.settings;

import org.orgo.organizations.holidays.HolidayRehearsal;

/**
 * What stands beside the form of a calendar.
 *
 * @param month by what the form says; null where that is wrong
 * @param rehearsal what a file would add; null before somebody brings one
 */
public record CalendarPart(ShownMonth month, HolidayRehearsal rehearsal) {}
