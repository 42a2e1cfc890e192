package org.orgo.web.uploads;

import org.orgo.platform.refusals.Refusal;

/** The form came without a file. */
public class NoFileSent extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  NoFileSent() {
    super("There is no file in the form: it is sent as multipart/form-data, with one file");
  }

  @Override
  public String code() {
    return "no_file_sent";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }
}
