package org.orgo.signals.work;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.Visibility;

/**
 * Work somebody opens by hand. What is named holds; everything left null is decided by the tables,
 * as for a signal.
 */
public record WorkRequest(
    String title,
    String description,
    Label label,
    String type,
    Category category,
    String subtype,
    Severity severity,
    Priority priority,
    Visibility visibility,
    String ownerRole,
    UUID caseId,
    Instant dueAt,
    List<String> tags,
    ObjectNode location,
    ObjectNode metadata) {}
