package org.orgo.mail.large;

import org.orgo.platform.refusals.Refusal;

/** The server did not give the mail: it is not there any more, or cannot be reached. */
public final class MailNotFetched extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final String why;

  MailNotFetched(String why) {
    super("The server did not give the mail: " + why);
    this.why = why;
  }

  /** What the server said. */
  public String why() {
    return why;
  }

  @Override
  public String code() {
    return "mail_not_fetched";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
