package org.orgo.signals;

import java.util.UUID;
import org.orgo.mail.SignalId;

/** Tells the reporter what became of a signal, and where. */
public record Receipt(SignalId signalId, Outcome outcome, UUID caseId, UUID taskId) {}
