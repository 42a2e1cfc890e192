package org.orgo.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.orgo.people.persons.PersonId;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.vocabulary.work.Visibility;

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
