package org.orgo.people.login.oidc;

import org.orgo.platform.refusals.Refusal;

/** Somebody else changed the identity provider since it was looked at. */
public class ProviderChangedMeanwhile extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  ProviderChangedMeanwhile() {
    super("Somebody else changed the identity provider meanwhile; look at it again");
  }

  @Override
  public String code() {
    return "identity_provider_changed_meanwhile";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
