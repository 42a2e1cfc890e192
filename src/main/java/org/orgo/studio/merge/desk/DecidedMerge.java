package org.orgo.studio.merge.desk;

import java.util.Map;
import org.orgo.studio.merge.MergeSide;
import org.springframework.lang.Nullable;

/**
 * What somebody decided.
 *
 * @param title of the draft
 * @param choices by the ids of the conflicts
 * @param own the version of the own definition that was looked at; null for whatever is live
 * @param shared likewise of the shared one
 */
public record DecidedMerge(
    String title, Map<String, MergeSide> choices, @Nullable String own, @Nullable String shared) {}
