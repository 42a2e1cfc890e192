package org.orgo.signals.ledger;

import java.time.Instant;
import java.util.UUID;
import org.orgo.vocabulary.work.SignalSource;
import org.springframework.lang.Nullable;

/**
 * One thing that came in; never what it says, because nobody may have decided yet who reads it.
 *
 * @param recipient the mailbox; null for what is no mail
 * @param uidValidity how the server numbered its mails; null for what is no mail
 * @param uid the mail's number there; null for what is no mail
 * @param sha256 of the bytes of a mail, of subject and text of a report, in hex; null for what was
 *     done by hand, here or on a node, and for a mail that is deleted
 * @param reason why it was not read
 * @param decisionId the decision of the tables; null where none was needed
 * @param signalId null for work that was opened by hand
 * @param taskId what it became, or was added to
 */
public record LedgerEntry(
    UUID entryId,
    EntryKind kind,
    SignalSource channel,
    Instant arrivedAt,
    @Nullable String recipient,
    @Nullable Long uidValidity,
    @Nullable Long uid,
    @Nullable String sha256,
    EntryResult result,
    @Nullable String reason,
    @Nullable UUID decisionId,
    @Nullable UUID signalId,
    @Nullable UUID taskId,
    @Nullable UUID caseId) {}
