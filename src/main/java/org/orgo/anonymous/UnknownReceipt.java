package org.orgo.anonymous;

import org.orgo.platform.refusals.Refusal;

/** No report of this organization has this receipt; one of another organization looks the same. */
public class UnknownReceipt extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  UnknownReceipt() {
    super("There is no report with this receipt");
  }

  @Override
  public String code() {
    return "unknown_receipt";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.NOT_FOUND;
  }
}
