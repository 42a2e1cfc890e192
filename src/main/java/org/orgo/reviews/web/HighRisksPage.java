package org.orgo.reviews.web;

import java.util.List;
import org.orgo.reviews.patterns.HighRiskIndicator;
import org.orgo.web.Layout;

/**
 * The list of high risks.
 *
 * @param readsReviews whether the other tabs are open to the reader
 * @param mayChange whether the reader may change the list
 * @param draft a word that was not taken; empty for none
 * @param refused why it was not; null for none
 */
public record HighRisksPage(
    Layout layout,
    List<HighRiskIndicator> words,
    boolean readsReviews,
    boolean mayChange,
    String draft,
    String refused) {}
