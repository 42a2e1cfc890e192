package org.orgo.sync;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.orgo.people.UserId;
import org.springframework.lang.Nullable;

/**
 * A computer on which one user works without a connection.
 *
 * @param bundleSeq the last bundle it took; 0 for none
 * @param acknowledgedSeq its last operation that was answered; 0 for none
 * @param clockSkewSeconds how far its clock was ahead of ours at its last upload
 * @param openConflicts operations that wait for somebody's decision
 * @param exposedBundles those that were taken along when it was lost
 */
public record OfflineNode(
    OfflineNodeId nodeId,
    String name,
    UserId userId,
    @JsonIgnore UUID tokenId,
    NodeStatus status,
    long bundleSeq,
    long acknowledgedSeq,
    @Nullable Long clockSkewSeconds,
    Instant registeredAt,
    @Nullable Instant seenAt,
    @Nullable Instant endedAt,
    int openConflicts,
    int exposedBundles) {

  public boolean isActive() {
    return status == NodeStatus.ACTIVE;
  }
}
