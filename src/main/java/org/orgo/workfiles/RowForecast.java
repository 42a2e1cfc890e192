package org.orgo.workfiles;

import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.Severity;

/** What a row would become. */
public record RowForecast(String title, String ownerRole, Severity severity, Priority priority) {}
