package org.orgo.cases;

import org.orgo.vocabulary.work.SignalSource;
import org.springframework.lang.Nullable;

/**
 * Where a case came from.
 *
 * @param sourceReference the source's own id, such as that of a signal
 * @param originVerticalLevel base of the original label
 * @param originRole horizontal role of the original label
 */
public record CaseOrigin(
    SignalSource source,
    @Nullable String sourceReference,
    @Nullable String originVerticalLevel,
    @Nullable String originRole) {}
