package org.orgo.signals;

import java.util.UUID;
import org.orgo.mail.SignalId;

/** What the reporter gets: what became of the signal, and where. */
public record Receipt(SignalId signalId, Outcome outcome, UUID caseId, UUID taskId) {}
