package org.orgo.tasks;

import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.lang.Nullable;

/**
 * The sort of work a task is, decided once when it is opened.
 *
 * @param originLabel the broadcast it came from; null when that is its own label
 */
public record TaskKind(
    String type,
    Category category,
    @Nullable String subtype,
    String label,
    @Nullable String originLabel,
    Severity severity,
    Visibility visibility) {}
