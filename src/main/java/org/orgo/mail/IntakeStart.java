package org.orgo.mail;

import java.util.List;

/**
 * Starts the intake of stored mail. Called inside the transaction that stores it, so that mail and
 * job are committed together or not at all.
 */
@FunctionalInterface
public interface IntakeStart {

  void mailsStored(List<SignalId> signals);
}
