package org.orgo.reviews.patterns;

import java.util.Map;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Severity;

/**
 * From when on a pattern fires, and how its case is opened.
 *
 * @param windowDays local days looked back on
 * @param minimumEvents occurrences within the window
 * @param minimumSources different persons or addresses they come from
 * @param label of the case
 * @param severity of the case
 * @param origin where the numbers come from: table, version, matched rule, or the profile
 */
public record PatternThresholds(
    int windowDays,
    int minimumEvents,
    int minimumSources,
    Label label,
    Severity severity,
    Map<String, String> origin) {}
