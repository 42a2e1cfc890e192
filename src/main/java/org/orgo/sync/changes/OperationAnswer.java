package org.orgo.sync.changes;

import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * What became of an operation, for the node.
 *
 * @param reason why it is a conflict or was refused; of a duplicate, what became of it the first
 *     time
 * @param taskId the task it was about, or that it opened; null when nobody here has it
 */
public record OperationAnswer(
    long seq, UUID opId, OperationResult result, @Nullable String reason, @Nullable UUID taskId) {}
