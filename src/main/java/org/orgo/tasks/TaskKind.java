package org.orgo.tasks;

import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.Visibility;

/**
 * What sort of work a task is; decided once, when it is opened.
 *
 * @param originLabel the broadcast it came from, where that is not its own label
 */
public record TaskKind(
    String type,
    Category category,
    String subtype,
    String label,
    String originLabel,
    Severity severity,
    Visibility visibility) {}
