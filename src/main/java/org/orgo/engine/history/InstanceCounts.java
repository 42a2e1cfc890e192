package org.orgo.engine.history;

import org.springframework.lang.Nullable;

/**
 * What became of instances, and how long those took that their diagram ended.
 *
 * @param ended by their diagram
 * @param cancelled by somebody or something else
 * @param halfMillis what half of those that ended took at most; null where none has
 * @param ninetyMillis the same for nine tenths
 * @param ninetyFiveMillis the same for 95 of 100
 */
public record InstanceCounts(
    int instances,
    int running,
    int ended,
    int cancelled,
    @Nullable Long halfMillis,
    @Nullable Long ninetyMillis,
    @Nullable Long ninetyFiveMillis) {

  public static final InstanceCounts NONE = new InstanceCounts(0, 0, 0, 0, null, null, null);
}
