package org.orgo.mail.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.orgo.mail.MailId;
import org.orgo.mail.SignalId;
import org.orgo.people.persons.PersonId;

/**
 * A stored mail of a thread, as work is opened from it.
 *
 * @param answered the Message-IDs that it says it answers
 */
public record HistoricLetter(
    UUID threadId,
    MailId emailId,
    SignalId signalId,
    String subject,
    String text,
    String fromAddress,
    PersonId sender,
    String recipient,
    boolean automatic,
    List<String> answered,
    Instant sentAt) {}
