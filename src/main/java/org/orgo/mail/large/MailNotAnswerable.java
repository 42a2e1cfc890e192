package org.orgo.mail.large;

import org.orgo.platform.refusals.Refusal;

/** Nobody is told about this mail: a machine wrote it, or nobody reads at its address. */
public final class MailNotAnswerable extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  MailNotAnswerable() {
    super("from: mail of machines, and of nobody, is never answered");
  }

  @Override
  public String code() {
    return "mail_not_answerable";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
