package org.orgo.sync.changes;

import java.util.UUID;
import org.springframework.lang.Nullable;

/** What is known of an operation that was answered. */
public record StoredOperation(
    long seq, OperationResult outcome, @Nullable String reason, @Nullable UUID taskId) {}
