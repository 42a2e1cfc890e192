package org.orgo.signals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.SignalSource;

/**
 * Something a person or a program reports.
 *
 * @param sender address of the sender; null when the reporter is the sender
 * @param recipient address it was sent to; may be null
 * @param label the label the sender wants; may be null
 * @param type the domain the sender names; may be null
 * @param externalId the sender's own id; a signal with the same id is taken once only
 */
public record NewSignal(
    SignalSource channel,
    String subject,
    String body,
    String sender,
    String recipient,
    Label label,
    String type,
    String externalId,
    ObjectNode location,
    ObjectNode metadata) {}
