package org.orgo.mail.large;

import org.orgo.platform.refusals.Refusal;

/** The mail is larger than what can be fetched by hand. */
public final class MailStaysTooLarge extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  MailStaysTooLarge(long size, long limit) {
    super("size: the mail has " + size + " bytes, and at most " + limit + " can be fetched");
  }

  @Override
  public String code() {
    return "mail_stays_too_large";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.TOO_LARGE;
  }
}
