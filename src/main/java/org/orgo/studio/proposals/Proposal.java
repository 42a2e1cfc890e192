package org.orgo.studio.proposals;

import java.time.Instant;
import org.orgo.people.UserId;
import org.orgo.studio.drafts.DraftId;
import org.springframework.lang.Nullable;

/**
 * A draft as it was submitted; its files stay as they were then.
 *
 * @param secondPerson whether somebody else than its authors has to approve it
 * @param decidedBy who approved or rejected it
 * @param dueAt when it is to be rolled out by itself
 * @param failure why it could not be rolled out at its time
 */
public record Proposal(
    ProposalId proposalId,
    DraftId draftId,
    String title,
    @Nullable String explanation,
    ProposalStatus status,
    boolean secondPerson,
    UserId submittedBy,
    Instant submittedAt,
    @Nullable UserId decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String decisionNote,
    @Nullable Instant dueAt,
    @Nullable String failure,
    int version) {}
