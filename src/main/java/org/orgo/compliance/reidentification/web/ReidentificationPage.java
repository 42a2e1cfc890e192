package org.orgo.compliance.reidentification.web;

import org.orgo.compliance.reidentification.OpenedPerson;
import org.orgo.web.Layout;

/**
 * One request.
 *
 * @param person who it is, on the one page that answers; else null
 * @param draft the reason that was refused; else empty
 * @param refused why nothing was decided or opened, or null
 */
public record ReidentificationPage(
    Layout layout, ReidentificationRow row, OpenedPerson person, String draft, String refused) {}
