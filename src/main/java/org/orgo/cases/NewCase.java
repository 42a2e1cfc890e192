package org.orgo.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.orgo.labels.Category;
import org.orgo.labels.Label;
import org.orgo.labels.Severity;
import org.orgo.labels.SignalSource;
import org.orgo.labels.Visibility;
import org.orgo.people.PersonId;

/**
 * A case that is about to be opened.
 *
 * @param explanation why it is where it is, as JSON
 */
public record NewCase(
    CaseId caseId,
    SignalSource source,
    String sourceReference,
    String type,
    Category category,
    String subtype,
    Label label,
    String title,
    String description,
    Severity severity,
    Visibility visibility,
    String ownerRole,
    Duration reactivity,
    List<String> tags,
    ObjectNode location,
    PersonId requesterPersonId,
    ObjectNode explanation) {}
