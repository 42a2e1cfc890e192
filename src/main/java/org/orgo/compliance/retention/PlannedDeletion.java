package org.orgo.compliance.retention;

import java.time.LocalDate;

/**
 * What goes on one day, of one kind.
 *
 * @param dueOn the day; what is overdue goes on the next
 * @param items how many go
 * @param held how many would go and are kept by a hold
 */
public record PlannedDeletion(LocalDate dueOn, RetainedKind kind, int items, int held) {}
