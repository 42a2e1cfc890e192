package org.orgo.configuration;

import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * What an import did.
 *
 * @param files by path
 * @param proposalId what definitions and settings were proposed as; null when none changed
 * @param waitsForApproval whether those hold only after somebody else approved the proposal
 */
public record ImportedConfiguration(
    List<FileChange> files, @Nullable UUID proposalId, boolean waitsForApproval) {}
