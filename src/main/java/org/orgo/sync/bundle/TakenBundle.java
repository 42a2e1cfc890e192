package org.orgo.sync.bundle;

import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * What a node took along, without its content.
 *
 * @param sha256 of the sealed file
 * @param leftOutCount tasks that the user may see and that did not fit
 * @param exposedAt when the node that holds it was lost
 */
public record TakenBundle(
    long bundleSeq,
    String sha256,
    long byteCount,
    int taskCount,
    int leftOutCount,
    Instant takenAt,
    @Nullable Instant exposedAt) {}
