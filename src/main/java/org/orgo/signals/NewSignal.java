package org.orgo.signals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.SignalSource;

/**
 * Something a person or a program reports.
 *
 * @param sender address of who it comes from; null for the reporter itself
 * @param recipient address it was meant for; may be null
 * @param label where the sender wants it to go; may be null
 * @param type domain the sender names; may be null
 * @param externalId what the sender calls it; told twice, it is taken once
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
