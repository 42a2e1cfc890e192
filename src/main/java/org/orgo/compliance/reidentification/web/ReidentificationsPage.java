package org.orgo.compliance.reidentification.web;

import java.util.List;
import org.orgo.web.Layout;

/**
 * What the reader asked for, decided, or may decide.
 *
 * @param nextHref older ones, or null
 */
public record ReidentificationsPage(
    Layout layout, List<ReidentificationRow> rows, String nextHref) {}
