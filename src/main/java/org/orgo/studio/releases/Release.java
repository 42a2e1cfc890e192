package org.orgo.studio.releases;

import java.time.Instant;
import org.orgo.people.UserId;
import org.orgo.studio.proposals.ProposalId;
import org.springframework.lang.Nullable;

/**
 * What went live at once.
 *
 * @param releaseNumber from 1 on, within the organization
 * @param proposalId what was approved; null for what needs no approval
 * @param undoes the release that it takes back
 * @param releasedBy null when its time had come, or the shared version moved on
 */
public record Release(
    ReleaseId releaseId,
    int releaseNumber,
    ReleaseKind kind,
    @Nullable ProposalId proposalId,
    @Nullable ReleaseId undoes,
    @Nullable UserId releasedBy,
    Instant releasedAt) {}
