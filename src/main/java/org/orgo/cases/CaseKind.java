package org.orgo.cases;

import java.time.Duration;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.lang.Nullable;

/** The sort of work a case is and its owner, decided once when it is opened. */
public record CaseKind(
    @Nullable String type,
    String label,
    Severity severity,
    Visibility visibility,
    String ownerRole,
    @Nullable Duration reactivityTime) {}
