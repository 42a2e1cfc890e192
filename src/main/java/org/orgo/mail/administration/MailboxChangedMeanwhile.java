package org.orgo.mail.administration;

import java.util.Optional;
import org.orgo.platform.refusals.Refusal;

/** Somebody else changed the mailbox since it was looked at; shows it as it is now. */
public class MailboxChangedMeanwhile extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient AdministeredMailbox now;

  MailboxChangedMeanwhile(AdministeredMailbox now) {
    super("Somebody else changed the mailbox meanwhile; look at it again");
    this.now = now;
  }

  @Override
  public String code() {
    return "mailbox_changed_meanwhile";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }

  @Override
  public Optional<Object> current() {
    return Optional.ofNullable(now);
  }
}
