package org.orgo.people.scim;

import org.orgo.platform.refusals.Refusal;

/** Another account has this external id already. */
public class ExternalIdTaken extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  ExternalIdTaken() {
    super("Another account has this external id already");
  }

  @Override
  public String code() {
    return "external_id_taken";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
