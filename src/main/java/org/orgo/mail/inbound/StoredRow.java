package org.orgo.mail.inbound;

import java.time.Instant;
import org.orgo.mail.EmailId;
import org.orgo.mail.SignalId;

/** One row to be, of {@code email_messages} and of {@code signals}. */
public record StoredRow(
    EmailId emailId,
    SignalId signalId,
    long uid,
    byte[] sha256,
    long rawSize,
    byte[] raw,
    String status,
    String reason,
    String subject,
    String fromAddress,
    Instant receivedAt) {}
