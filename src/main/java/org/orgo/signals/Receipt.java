package org.orgo.signals;

import java.util.UUID;
import org.orgo.mail.SignalId;
import org.springframework.lang.Nullable;

/** Tells the reporter what became of a signal, and where. */
public record Receipt(
    SignalId signalId, Outcome outcome, @Nullable UUID caseId, @Nullable UUID taskId) {}
