package org.orgo.studio.proposals;

import java.time.Instant;
import java.util.UUID;
import org.orgo.people.UserId;

/** What somebody wrote about a proposal. */
public record ProposalComment(UUID commentId, String body, UserId writtenBy, Instant writtenAt) {}
