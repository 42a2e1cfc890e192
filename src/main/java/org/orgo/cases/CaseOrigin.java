package org.orgo.cases;

import org.orgo.vocabulary.work.SignalSource;

/**
 * Where a case came from.
 *
 * @param sourceReference the source's own id, such as that of a signal
 * @param originVerticalLevel base of the original label
 * @param originRole horizontal role of the original label
 */
public record CaseOrigin(
    SignalSource source, String sourceReference, String originVerticalLevel, String originRole) {}
