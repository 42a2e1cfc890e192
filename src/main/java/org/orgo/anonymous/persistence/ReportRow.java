package org.orgo.anonymous.persistence;

import java.time.Instant;
import org.orgo.mail.SignalId;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.work.TaskStatus;

/**
 * A report and the state of its task.
 *
 * @param taskId null while it waits to be routed
 */
public record ReportRow(
    SignalId signalId,
    byte[] receiptHash,
    String subject,
    Instant reportedAt,
    TaskId taskId,
    TaskStatus status) {}
