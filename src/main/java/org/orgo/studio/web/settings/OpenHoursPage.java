package org.orgo.studio.web.settings;

import org.orgo.web.Layout;

/** The open hours of a month by the calendar that holds. */
public record OpenHoursPage(Layout layout, ShownMonth month) {}
