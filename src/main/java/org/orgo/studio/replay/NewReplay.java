package org.orgo.studio.replay;

import java.util.Map;
import java.util.UUID;

/**
 * What somebody wants replayed.
 *
 * @param draftId whose files they are; null when they are nobody's
 * @param files contents by file name
 * @param signals how many of the newest; null for as many as a replay takes
 * @param days how far back; null for any age
 */
public record NewReplay(UUID draftId, Map<String, byte[]> files, Integer signals, Integer days) {}
