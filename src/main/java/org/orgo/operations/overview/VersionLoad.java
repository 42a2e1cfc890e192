package org.orgo.operations.overview;

import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * The instances that run in one version of a diagram.
 *
 * @param own whether the version is the organization's own
 * @param oldestSince when the oldest began; null where its history is not kept
 */
public record VersionLoad(
    String definitionKey,
    String definitionName,
    int version,
    boolean own,
    int instances,
    int suspended,
    @Nullable Instant oldestSince) {}
