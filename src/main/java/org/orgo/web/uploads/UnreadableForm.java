package org.orgo.web.uploads;

import org.orgo.platform.refusals.Refusal;

/** What was sent is not what the form sends. */
public class UnreadableForm extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  UnreadableForm() {
    super("This is not the form: it is sent as multipart/form-data, with its fields and files");
  }

  @Override
  public String code() {
    return "unreadable_form";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.MALFORMED;
  }
}
