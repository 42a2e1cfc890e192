package org.orgo.compliance.reidentification;

import org.orgo.platform.refusals.Refusal;

/** There is no pseudonym to open. */
public class ItemIsNotAnonymised extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  ItemIsNotAnonymised() {
    super("This is not ANONYMISED: it names its persons");
  }

  @Override
  public String code() {
    return "item_is_not_anonymised";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
