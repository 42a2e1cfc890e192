package org.orgo.workfiles.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.orgo.workfiles.WorkFileId;
import org.orgo.workfiles.WorkFileStatus;

/** A file as it is stored, with the counts of its rows. */
public record StoredFile(
    WorkFileId fileId,
    String name,
    String charset,
    String delimiter,
    JsonNode columns,
    WorkFileStatus status,
    Instant uploadedAt,
    int good,
    int known,
    int wrong,
    int opened) {}
