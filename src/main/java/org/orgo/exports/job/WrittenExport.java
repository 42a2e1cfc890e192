package org.orgo.exports.job;

import java.time.Instant;
import java.util.List;
import org.orgo.exports.Export;
import org.orgo.exports.ExportStatus;

/** What came out when a file was written. */
record WrittenExport(
    int rows, long bytes, String sha256, String sight, List<String> masks, List<String> itemIds) {

  Export with(Export export, Instant finishedAt, Instant expiresAt) {
    return new Export(
        export.exportId(),
        export.requestedBy(),
        export.permissions(),
        export.purpose(),
        export.kind(),
        export.format(),
        export.columns(),
        export.filter(),
        masks,
        ExportStatus.READY,
        rows,
        sha256,
        bytes,
        sight,
        null,
        export.attempts(),
        export.createdAt(),
        finishedAt,
        expiresAt,
        export.approvalNeeded(),
        export.decidedBy(),
        export.decidedAt(),
        export.downloads(),
        export.downloadedAt());
  }
}
