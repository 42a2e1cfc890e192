package org.orgo.compliance.retention;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * The deletion of one night; when it is done, its certificate.
 *
 * @param endedBefore items that ended before this were due
 * @param itemsHeld due, and kept by a hold
 * @param deletedRows how many rows went, by table
 * @param sha256 of the ids deleted, in order, a line each; null until it is done
 */
public record DeletionRun(
    DeletionRunId runId,
    LocalDate dueOn,
    int retentionDays,
    Instant endedBefore,
    int itemsTotal,
    int itemsDeleted,
    int itemsHeld,
    ObjectNode deletedRows,
    @Nullable String sha256,
    Instant startedAt,
    @Nullable Instant finishedAt) {}
