package org.orgo.people.authorization;

import org.orgo.platform.refusals.Refusal;

/** The person sees the item and may work, but on what others are in charge of only comments. */
public class NotInCharge extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  NotInCharge(String ownerRole) {
    super(
        "Only %s, the roles above it, the owner and the assignee do this; comment, or ask them"
            .formatted(ownerRole));
  }

  @Override
  public String code() {
    return "not_in_charge";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.FORBIDDEN;
  }
}
