package org.orgo.engine.deployment;

import org.camunda.bpm.engine.AuthorizationException;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.Refusal;

/** Somebody without the right would deploy. One of the engine's own refusals as well. */
public final class MayNotDeploy extends AuthorizationException implements Refusal {

  private static final long serialVersionUID = 1L;

  MayNotDeploy() {
    super("Deploying needs the permission " + Permissions.PROCESS_DEPLOY);
  }

  @Override
  public String code() {
    return "not_allowed";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.FORBIDDEN;
  }
}
