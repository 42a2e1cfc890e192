package org.orgo.cases;

import org.orgo.vocabulary.work.SignalSource;

/**
 * Where a case came from.
 *
 * @param sourceReference what the source calls it, such as a signal's id
 * @param originVerticalLevel base of the label it came in with
 * @param originRole horizontal role of the label it came in with
 */
public record CaseOrigin(
    SignalSource source, String sourceReference, String originVerticalLevel, String originRole) {}
