package org.orgo.insights.reports.items;

import java.time.Instant;
import java.util.UUID;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.lang.Nullable;

/** A task behind a figure, as it is now. */
public record ReportItem(
    UUID taskId,
    String title,
    TaskStatus status,
    Severity severity,
    String ownerRole,
    Instant createdAt,
    @Nullable Instant closedAt) {}
