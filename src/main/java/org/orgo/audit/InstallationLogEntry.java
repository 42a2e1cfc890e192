package org.orgo.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One deed that concerned the installation.
 *
 * @param operatorId null when nobody was logged in: the command line, the start
 * @param fields ids and names, never contents
 */
public record InstallationLogEntry(
    long entryId,
    Instant occurredAt,
    UUID operatorId,
    String action,
    String objectKind,
    String objectId,
    List<String> fields) {}
