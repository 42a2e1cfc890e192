package org.orgo.studio.proposals;

import org.springframework.lang.Nullable;

/**
 * A file of a proposal.
 *
 * @param baseSha256 of what was live when it was submitted; null when there was nothing
 */
public record ProposalFile(String file, String sha256, @Nullable String baseSha256) {}
