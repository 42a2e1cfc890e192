package org.orgo.operations.installation;

import java.time.Instant;

/**
 * How large an organization is, and how busy.
 *
 * @param people active accounts
 * @param openTasks neither done nor given up
 * @param mailboxes that are read while it is active
 * @param lastSignalAt null where nothing ever came in
 * @param statusReason null for an organization that was always active
 * @param statusChangedAt null for an organization that was always active
 */
public record OrganizationNumbers(
    long people,
    long openTasks,
    long mailboxes,
    Instant lastSignalAt,
    String statusReason,
    Instant statusChangedAt,
    Instant createdAt) {}
