package org.orgo.reviews.patterns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.orgo.vocabulary.work.Visibility;

/**
 * A pattern that fired in a window.
 *
 * @param key what is alike in all of it, such as owner role and location; makes it the same pattern
 *     in the next period
 * @param windowStart first local day
 * @param windowEnd last local day
 * @param sources different persons or addresses
 * @param numbers what the statement measured, by name
 * @param expectedRate how many reviews in a hundred would find it where nothing is wrong; null when
 *     unknown
 * @param visibility the strictest of its evidence
 * @param caseIds evidence, the newest 50
 * @param taskIds evidence without a case, the newest 50
 */
public record FoundPattern(
    PatternKind kind,
    SortedMap<String, String> key,
    LocalDate windowStart,
    LocalDate windowEnd,
    int events,
    int sources,
    PatternThresholds thresholds,
    SortedMap<String, BigDecimal> numbers,
    Double expectedRate,
    Visibility visibility,
    List<UUID> caseIds,
    List<UUID> taskIds) {}
