package org.orgo.mail;

import java.util.List;

/**
 * What happens next to stored mail. Called inside the transaction that stores it, so that a mail
 * without its job, or a job without its mail, cannot be.
 */
@FunctionalInterface
public interface IntakeStart {

  void mailsStored(List<SignalId> signals);
}
